namespace ReviewFunctions.BackupTool;

/// <summary>What is said at the end.</summary>
/// <param name="IsGood">Whether it was done.</param>
/// <param name="Text">A sentence or two for the operator.</param>
internal sealed record Said(bool IsGood, string Text);
