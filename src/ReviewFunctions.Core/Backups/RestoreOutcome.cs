namespace ReviewFunctions.Core.Backups;

/// <summary>What came of putting a backup back.</summary>
public abstract record RestoreOutcome;
