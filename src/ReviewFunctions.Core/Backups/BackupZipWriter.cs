using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Core.Backups;

/// <summary>
/// Writes an archive: a zip file (<see href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</see>) with a file of
/// lines for
/// each table, the files as they are, and the manifest last. It writes on as it is given things, to a stream that need not seek.
/// </summary>
public sealed class ArchiveWriter : IAsyncDisposable
{
    private const byte LineEnd = (byte)'\n';

    private readonly ZipArchive _zip;
    private readonly DateTimeOffset _taken;
    private readonly List<ArchiveEntry> _entries = [];

    private ArchiveWriter(ZipArchive zip, DateTimeOffset taken)
    {
        _zip = zip;
        _taken = taken;
    }

    /// <summary>Begins an archive. The stream stays open.</summary>
    public static async Task<ArchiveWriter> BeginAsync(Stream archive, DateTimeOffset taken, CancellationToken cancel) =>
        new(await ZipArchive.CreateAsync(archive, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel), taken);

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
        _entries.Add(new ArchiveEntry(name, hash, Table: table));
    }

    /// <summary>Adds a file, as it is: images are compressed already.</summary>
    public async Task AddFileAsync(KeptFile file, Stream content, CancellationToken cancel)
    {
        var name = $"files/{file.Path}";
        var hash = await AddAsync(name, CompressionLevel.NoCompression, sink => content.CopyToAsync(sink, cancel), cancel);
        _entries.Add(new ArchiveEntry(name, hash, File: file));
    }

    /// <summary>Adds the manifest, which makes the archive one that can be put back.</summary>
    public Task CompleteAsync(CancellationToken cancel)
    {
        var manifest = new ArchiveManifest(ArchiveManifest.CurrentFormat, _taken, _entries).Write();
        return AddAsync(ArchiveManifest.Name, CompressionLevel.Optimal, sink => sink.WriteAsync(manifest, cancel).AsTask(), cancel);
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
