namespace ReviewFunctions.Core.Backups;

/// <summary>Nothing was done: the account has something in it.</summary>
/// <param name="What">What was found first.</param>
public sealed record NotEmpty(string What) : RestoreOutcome;
