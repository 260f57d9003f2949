using ReviewFunctions.Core.Backups;

namespace ReviewFunctions.Archivist;

/// <summary>Where archives are handed out and taken in, as files.</summary>
internal sealed class Counter(Archiving archiving, Restoring restoring)
{
    /// <summary>Writes an archive to a new file, which has its name only when it is whole.</summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public async Task<Said> TakeAsync(string file, CancellationToken cancel)
    {
        var unfinished = $"{file}.unfinished";
        await using (var archive = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
            await archiving.WriteAsync(archive, cancel);
        File.Move(unfinished, file);
        return new Said(true, file);
    }

    /// <summary>Puts an archive back into the account, which has to be empty.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Said> PutBackAsync(string file, CancellationToken cancel)
    {
        await using var archive = File.OpenRead(file);
        return await restoring.RestoreAsync(archive, cancel) switch
        {
            Restored restored => new Said(true, FormattableString.Invariant(
                $"Restored what was archived at {restored.Taken:u}: {restored.Rows} rows, {restored.Files} files.")
                + " The app makes every document again when it runs."),
            NotEmpty found => new Said(false, $"Nothing was done: an archive is put back into an empty account, and {found.What}."),
            UnusableArchive { Entry: { } entry } => new Said(false, $"Nothing was done: the archive is damaged in {entry}."),
            UnusableArchive => new Said(false, "Nothing was done: that is no finished archive of this form."),
            var other => throw new InvalidOperationException($"Nothing to say of a {other.GetType().Name}."),
        };
    }
}
