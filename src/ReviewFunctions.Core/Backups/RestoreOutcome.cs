namespace ReviewFunctions.Core.Backups;

/// <summary>What came of putting an archive back.</summary>
public abstract record RestoreOutcome;
