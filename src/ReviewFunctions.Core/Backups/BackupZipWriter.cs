using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Core.Backups;

/// <summary>
/// Writes a backup: a zip file (<see href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</see>) with a file of lines
/// for each table, the files as they are, and the manifest last. It writes on as it is given things, to a stream that need not seek.
/// </summary>
public sealed class BackupZipWriter : IAsyncDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _taken;
    private readonly List<BackupEntry> _entries = [];

    private BackupZipWriter(ZipArchive zip, DateTimeOffset taken)
    {
        _zip = zip;
        _taken = taken;
    }

    /// <summary>Begins a backup. The stream stays open.</summary>
    public static async Task<BackupZipWriter> BeginAsync(Stream backup, DateTimeOffset taken, CancellationToken cancel) =>
        new(await ZipArchive.CreateAsync(backup, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel), taken);

    /// <summary>Adds a table, row by row.</summary>
    public async Task AddTableAsync(string table, IAsyncEnumerable<string> rows, CancellationToken cancel)
    {
        var name = $"tables/{table}.ndjson";
        var hash = await AddAsync(name, CompressionLevel.Optimal, async sink =>
        {
            await foreach (var row in rows.WithCancellation(cancel))
            {
                await sink.WriteAsync(Encoding.UTF8.GetBytes(row), cancel);
                await sink.WriteAsync(new[] { LineEnd }, cancel);
            }
        }, cancel);
        _entries.Add(new BackupEntry(name, hash, Table: table));
    }

    /// <summary>Adds a file, as it is: images are compressed already.</summary>
    public async Task AddFileAsync(KeptFile file, Stream content, CancellationToken cancel)
    {
        var name = $"files/{file.Path}";
        var hash = await AddAsync(name, CompressionLevel.NoCompression, sink => content.CopyToAsync(sink, cancel), cancel);
        _entries.Add(new BackupEntry(name, hash, File: file));
    }

    /// <summary>Adds the manifest, which makes the backup one that can be put back.</summary>
    public Task CompleteAsync(CancellationToken cancel)
    {
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, _taken, _entries).Write();
        return AddAsync(BackupManifest.Name, CompressionLevel.Optimal, sink => sink.WriteAsync(manifest, cancel).AsTask(), cancel);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    /// <returns>The hash of what was written.</returns>
    private async Task<string> AddAsync(string name, CompressionLevel compression, Func<Stream, Task> write, CancellationToken cancel)
    {
        var entry = _zip.CreateEntry(name, compression);
        entry.LastWriteTime = _taken;
        using var hash = SHA256.Create();
        await using (var sink = new CryptoStream(await entry.OpenAsync(cancel), hash, CryptoStreamMode.Write))
            await write(sink);
        return Convert.ToHexStringLower(hash.Hash ?? []);
    }
}
