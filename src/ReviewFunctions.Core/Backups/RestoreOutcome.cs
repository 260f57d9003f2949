namespace ReviewFunctions.Core.Backups;

/// <summary>What came of putting a backup back.</summary>
public abstract record RestoreOutcome;

/// <summary>Everything is back; the app makes the documents again.</summary>
/// <param name="Taken">When the backup was taken.</param>
/// <param name="Rows">How many rows were put back.</param>
/// <param name="Files">How many files.</param>
public sealed record Restored(DateTimeOffset Taken, int Rows, int Files) : RestoreOutcome;

/// <summary>Nothing was done: the account has something in it.</summary>
/// <param name="What">What was found first.</param>
public sealed record NotEmpty(string What) : RestoreOutcome;

/// <summary>Nothing was done: this is no backup, or not all of it is as it was written.</summary>
/// <param name="Entry">The entry that is damaged; <see langword="null"/> if there is no manifest to go by.</param>
public sealed record UnusableBackup(string? Entry) : RestoreOutcome;
