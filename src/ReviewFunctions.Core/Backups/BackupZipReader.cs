using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Core.Backups;

/// <summary>Reads a backup that <see cref="BackupZipWriter"/> wrote, from a stream that can seek.</summary>
public sealed class BackupZipReader : IAsyncDisposable
{
    private readonly ZipArchive _zip;

    private BackupZipReader(ZipArchive zip, BackupManifest manifest)
    {
        _zip = zip;
        Manifest = manifest;
    }

    /// <summary>What is in it.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Opens a backup. The stream stays open.</summary>
    /// <returns><see langword="null"/> if it is none, was not finished, or is of another form.</returns>
    public static async Task<BackupZipReader?> OpenAsync(Stream backup, CancellationToken cancel)
    {
        ZipArchive? zip = null;
        try
        {
            zip = await ZipArchive.CreateAsync(backup, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancel);
            if (zip.GetEntry(BackupManifest.Name) is { } entry)
            {
                await using var json = await entry.OpenAsync(cancel);
                if (await BackupManifest.ReadAsync(json, cancel) is { } manifest) return new BackupZipReader(zip, manifest);
            }
        }
        catch (InvalidDataException)
        {
            // Not a zip file, or the end of one is missing.
        }
        if (zip is not null) await zip.DisposeAsync();
        return null;
    }

    /// <summary>Reads all of it once.</summary>
    /// <returns>The name of the first entry that is missing or is not what was written; <see langword="null"/> if all are.</returns>
    public async Task<string?> FindDamageAsync(CancellationToken cancel)
    {
        foreach (var entry in Manifest.Entries)
            if (await HashAsync(entry, cancel) != entry.Sha256) return entry.Name;
        return null;
    }

    /// <summary>The rows of a table, each a line of JSON.</summary>
    public async IAsyncEnumerable<string> ReadRowsAsync(BackupEntry entry, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var lines = new StreamReader(await OpenAsync(entry, cancel), Encoding.UTF8);
        while (await lines.ReadLineAsync(cancel) is { } line)
            yield return line;
    }

    /// <summary>The bytes of an entry; the caller closes it.</summary>
    /// <exception cref="InvalidDataException">It is not there.</exception>
    public Task<Stream> OpenAsync(BackupEntry entry, CancellationToken cancel) =>
        _zip.GetEntry(entry.Name)?.OpenAsync(cancel) ?? throw new InvalidDataException($"{entry.Name} is missing.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    /// <returns><see langword="null"/> if it cannot be read.</returns>
    private async Task<string?> HashAsync(BackupEntry entry, CancellationToken cancel)
    {
        try
        {
            await using var content = await OpenAsync(entry, cancel);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
