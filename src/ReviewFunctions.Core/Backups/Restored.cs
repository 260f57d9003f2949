namespace ReviewFunctions.Core.Backups;

/// <summary>Everything is back; the app makes the documents again.</summary>
/// <param name="Taken">When the backup was taken.</param>
/// <param name="Rows">How many rows were put back.</param>
/// <param name="Files">How many files.</param>
public sealed record Restored(DateTimeOffset Taken, int Rows, int Files) : RestoreOutcome;
