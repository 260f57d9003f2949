namespace ReviewFunctions.Core.Backups;

/// <summary>
/// Writes everything that a site cannot derive into one backup, while editors go on. Tables come first and files after them, so that no row
/// names a file that the backup lacks. Memory holds a page of rows at a time, and the names of the files.
/// </summary>
public sealed class BackupWriter(IKeptContent content, TimeProvider time)
{
    /// <summary>Writes the backup. It is one only if this returns.</summary>
    /// <param name="backup">Where to; it need not seek, and stays open.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task WriteAsync(Stream backup, CancellationToken cancel)
    {
        await using var writer = await BackupZipWriter.BeginAsync(backup, time.GetUtcNow(), cancel);
        foreach (var table in content.Tables)
            await writer.AddTableAsync(table, content.ReadRowsAsync(table, cancel), cancel);
        await foreach (var path in content.ListFilesAsync(cancel))
            await AddFileAsync(writer, path, cancel);
        await writer.CompleteAsync(cancel);
    }

    private async Task AddFileAsync(BackupZipWriter writer, string path, CancellationToken cancel)
    {
        if (await content.OpenFileAsync(path, cancel) is not { } opened) return;
        await using var bytes = opened.Content;
        await writer.AddFileAsync(opened.File, bytes, cancel);
    }
}
