using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Storage.Backups;

namespace ReviewFunctions.Testing;

/// <summary>
/// The account that the first version kept as a fixture left behind, as a file: <c>tests/fixtures/first-store/store.tar.br</c>. The README
/// beside it says more. The file is never made again.
/// </summary>
public sealed class FirstStoreFile
{
    private const string Tables = "tables/", RowsEnd = ".ndjson", BlobList = "blobs.ndjson", Blobs = "blobs/", Answers = "expected.json";

    private readonly Dictionary<string, byte[]> _entries;

    private FirstStoreFile(Dictionary<string, byte[]> entries)
    {
        _entries = entries;
        Expected = JsonNode.Parse(_entries[Answers])?.AsObject() ?? throw new InvalidDataException("Nothing is expected of the store.");
        Taken = (DateTimeOffset?)Expected["taken"] ?? throw new InvalidDataException("The file does not say when the store was taken.");
    }

    /// <summary>What the version that made the store answered once it had processed the outbox.</summary>
    public JsonObject Expected { get; }

    /// <summary>When the store was taken: the time at which its outbox messages still wait.</summary>
    public DateTimeOffset Taken { get; }

    /// <summary>Reads the file.</summary>
    public static async Task<FirstStoreFile> ReadAsync(CancellationToken cancel)
    {
        await using var file = File.OpenRead(Path.Combine(Repository.Root, "tests", "fixtures", "first-store", "store.tar.br"));
        await using var plain = new BrotliStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(plain);
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(copyData: true, cancel) is { } entry)
            entries[entry.Name] = await BytesAsync(entry.DataStream, cancel);
        return new FirstStoreFile(entries);
    }

    /// <summary>The rows of a table as they were stored.</summary>
    public IReadOnlyList<TableEntity> RowsOf(string table) => [.. LinesOf($"{Tables}{table}{RowsEnd}").Select(RowJson.Read)];

    /// <summary>Puts all tables and containers into an account that has none of them.</summary>
    public async Task PutAsync(string connection, CancellationToken cancel)
    {
        var tables = new TableServiceClient(connection);
        foreach (var name in _entries.Keys.Where(name => name.StartsWith(Tables, StringComparison.Ordinal)))
            await PutRowsAsync(tables.GetTableClient(name[Tables.Length..^RowsEnd.Length]), LinesOf(name).Select(RowJson.Read), cancel);
        var account = new BlobServiceClient(connection);
        var blobs = LinesOf(BlobList).Select(line => JsonNode.Parse(line)?.AsObject() ?? []).ToList();
        foreach (var container in blobs.Select(blob => (string?)blob["container"]).Distinct())
            await account.CreateBlobContainerAsync(container, cancellationToken: cancel);
        await Parallel.ForEachAsync(
            blobs.Index(), cancel, async (blob, each) => await PutBlobAsync(account, blob.Item, _entries[$"{Blobs}{blob.Index}"], each));
    }

    private static async Task PutRowsAsync(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancel)
    {
        await table.CreateAsync(cancel);
        await Parallel.ForEachAsync(rows, cancel, async (row, each) => await table.AddEntityAsync(row, each));
    }

    private static async Task PutBlobAsync(BlobServiceClient account, JsonObject blob, byte[] bytes, CancellationToken cancel)
    {
        var container = account.GetBlobContainerClient((string?)blob["container"]);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = (string?)blob["contentType"], CacheControl = (string?)blob["cacheControl"] },
            Metadata = blob["metadata"]?.AsObject().ToDictionary(note => note.Key, note => $"{note.Value}"),
        };
        await container.GetBlobClient((string?)blob["name"]).UploadAsync(BinaryData.FromBytes(bytes), options, cancel);
    }

    private static async Task<byte[]> BytesAsync(Stream? content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        if (content is not null) await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private string[] LinesOf(string name) => Encoding.UTF8.GetString(_entries[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
