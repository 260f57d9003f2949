using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Backups;

/// <summary>
/// Puts a backup back into an empty account. The backup is read twice: once to see that it is whole, so that a damaged one leaves nothing
/// behind, and once to put it back. Last comes the message to publish everything, which the app takes up from there.
/// </summary>
public sealed class BackupRestorer(IKeptContent content, IOutbox outbox, TimeProvider time)
{
    /// <summary>How many rows are put back at once, at most.</summary>
    private const int RowsAtOnce = 500;

    /// <summary>How many characters of rows are put back at once, about.</summary>
    private const int TextAtOnce = 8 * 1024 * 1024;

    /// <summary>Puts it back, if it is whole and the account is empty. No app may run on the account meanwhile.</summary>
    /// <param name="backup">The backup; it has to seek, and stays open.</param>
    /// <param name="cancel">Ends the call before anything is put back. From then on it is carried through: half a site is worse than
    /// none.</param>
    public async Task<RestoreOutcome> RestoreAsync(Stream backup, CancellationToken cancel)
    {
        await using var reader = await BackupZipReader.OpenAsync(backup, cancel);
        if (reader is null) return new UnusableBackup(null);
        if (await reader.FindDamageAsync(cancel) is { } damaged) return new UnusableBackup(damaged);
        if (await content.FindAnythingAsync(cancel) is { } found) return new NotEmpty(found);

        cancel.ThrowIfCancellationRequested();
        return await PutBackAsync(reader, CancellationToken.None);
    }

    private async Task<Restored> PutBackAsync(BackupZipReader reader, CancellationToken cancel)
    {
        var (rows, files) = (0, 0);
        foreach (var entry in reader.Manifest.Entries)
        {
            if (entry.Table is { } table) rows += await AddRowsAsync(table, reader.ReadRowsAsync(entry, cancel), cancel);
            if (entry.File is not { } file) continue;
            await using var bytes = await reader.OpenAsync(entry, cancel);
            await content.AddFileAsync(file, bytes, cancel);
            files++;
        }
        await outbox.AddAsync(EverythingChanged.New(time.GetUtcNow()), cancel);
        return new Restored(reader.Manifest.Taken, rows, files);
    }

    private async Task<int> AddRowsAsync(string table, IAsyncEnumerable<string> rows, CancellationToken cancel)
    {
        var (waiting, count, size) = (new List<string>(), 0, 0);
        await foreach (var row in rows)
        {
            waiting.Add(row);
            (count, size) = (count + 1, size + row.Length);
            if (waiting.Count < RowsAtOnce && size < TextAtOnce) continue;
            await content.AddRowsAsync(table, waiting, cancel);
            waiting.Clear();
            size = 0;
        }
        if (waiting.Count > 0) await content.AddRowsAsync(table, waiting, cancel);
        return count;
    }
}

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
