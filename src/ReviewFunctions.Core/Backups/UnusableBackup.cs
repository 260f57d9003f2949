namespace ReviewFunctions.Core.Backups;

/// <summary>Nothing was done: this is no backup, or not all of it is as it was written.</summary>
/// <param name="Entry">The entry that is damaged; <see langword="null"/> if there is no manifest to go by.</param>
public sealed record UnusableBackup(string? Entry) : RestoreOutcome;
