using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Storage;

namespace ReviewFunctions.Benchmarks.Memory;

/// <summary>
/// Documents of a large site: pages of 24 KB and, each fiftieth, one as long as a feed, of 400 KB. All differ, and gzip makes about half of
/// them.
/// </summary>
internal static class ManyDocuments
{
    private const int Page = 24_000, Feed = 400_000, AtOnce = 16;

    /// <summary>The path of one.</summary>
    public static string PathOf(int number) => $"document-{number}";

    /// <summary>Writes as many into the store as are wanted.</summary>
    public static async Task WriteAsync(string connection, int count)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Content", (string?)connection)]).Build();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(settings).BuildServiceProvider();
        var store = services.GetRequiredService<IDocumentStore>();
        await WriteAsync(store, 0, CancellationToken.None); // The first one makes the container.
        await Parallel.ForEachAsync(Enumerable.Range(1, count - 1), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancel) => await WriteAsync(store, number, cancel));
    }

    private static Task WriteAsync(IDocumentStore store, int number, CancellationToken cancel) =>
        store.TryWriteAsync(new Document(PathOf(number), "text/plain; charset=utf-8", CachePolicy.Page, BodyOf(number)),
            TimeProvider.System.GetUtcNow(), over: null, cancel);

    private static byte[] BodyOf(int number)
    {
        var bytes = new byte[(number % 50 == 0 ? Feed : Page) / 2];
        for (var place = 0; place < bytes.Length; place += SHA256.HashSizeInBytes)
            SHA256.HashData(BitConverter.GetBytes(((long)number << 32) + place))
                .AsSpan(0, Math.Min(SHA256.HashSizeInBytes, bytes.Length - place)).CopyTo(bytes.AsSpan(place));
        return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
    }
}
