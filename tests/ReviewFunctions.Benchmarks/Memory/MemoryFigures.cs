using ReviewFunctions.Documents.Caching;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Memory;

/// <summary>What the worker's process takes after it has served more documents than its cache holds.</summary>
internal static class MemoryFigures
{
    private const int Documents = 10_000, AtOnce = 16, MostBeside = 150;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        await ManyDocuments.WriteAsync(emulator.Connection, Documents);
        await using var app = await MeasuredApp.StartAsync(emulator);
        var before = app.WorkerMegabytes;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Documents), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) =>
        {
            using var answer = await app.Client.GetAsync(ManyDocuments.PathOf(number), cancel);
            answer.EnsureSuccessStatusCode();
        });
        var cache = new DocumentCacheOptions().SizeLimit / 1_000_000;
        FigureTable.Print(
            $"Memory after serving {Documents} distinct documents, the cache's limit being {cache} MB",
            [
                new Figure("memory of the worker", $"{app.WorkerMegabytes} MB (before them {before} MB)", $"≤ {cache} MB + {MostBeside} MB",
                    app.WorkerMegabytes <= cache + MostBeside),
                new Figure("with the local host", $"{app.Megabytes} MB"),
                new Figure("the most that it had meanwhile", $"{app.PeakMegabytes} MB"),
            ]);
    }
}
