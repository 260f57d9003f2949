namespace ReviewFunctions.Core.Backups;

/// <summary>How backups are taken by themselves. Settings under <c>Backup</c>.</summary>
public sealed record BackupOptions
{
    /// <summary>For how many days a daily backup is kept; 0 takes none.</summary>
    public int RetentionDays { get; init; } = 14;

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public BackupOptions Checked()
    {
        SettingBounds.Check("Backup:RetentionDays", RetentionDays, 0, 3650);
        return this;
    }
}
