using ReviewFunctions.Core.Backups;

namespace ReviewFunctions.BackupTool;

/// <summary>Where backups are handed out and taken in, as files.</summary>
internal sealed class Counter(BackupWriter writer, BackupRestorer restorer)
{
    /// <summary>Writes a backup to a new file, which has its name only when it is whole.</summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public async Task<Said> TakeAsync(string file, CancellationToken cancel)
    {
        var unfinished = $"{file}.unfinished";
        await using (var backup = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            await writer.WriteAsync(backup, cancel);
        File.Move(unfinished, file);
        return new Said(true, file);
    }

    /// <summary>Puts a backup back into the account, which has to be empty.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Said> PutBackAsync(string file, CancellationToken cancel)
    {
        await using var backup = File.OpenRead(file);
        return await restorer.RestoreAsync(backup, cancel) switch
        {
            Restored restored => new Said(true, FormattableString.Invariant(
                $"Restored what was backed up at {restored.Taken:u}: {restored.Rows} rows, {restored.Files} files.")
                + " The app makes every document again when it runs."),
            NotEmpty found => new Said(false, $"Nothing was done: a backup is put back into an empty account, and {found.What}."),
            UnusableBackup { Entry: { } entry } => new Said(false, $"Nothing was done: the backup is damaged in {entry}."),
            UnusableBackup => new Said(false, "Nothing was done: that is no finished backup of this form."),
            var other => throw new InvalidOperationException($"Nothing to say of a {other.GetType().Name}."),
        };
    }
}
