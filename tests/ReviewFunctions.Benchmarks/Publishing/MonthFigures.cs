using System.Globalization;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>What a publication into a month of many reviews reads and writes.</summary>
internal static class MonthFigures
{
    private static readonly int[] Sizes = [100, 1_000, 5_000];

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        List<Figure> figures = [];
        var most = Math.Max(Sizes[0], PublishFigures.Large / 4);
        foreach (var size in Sizes.Where(size => size <= most)) figures.AddRange(await MeasureAsync(size));
        FigureTable.Print("Publishing one review in 13 channels into a month of many", figures);
    }

    private static async Task<IEnumerable<Figure>> MeasureAsync(int size)
    {
        await using var emulator = await Emulator.StartAsync();
        var month = Month.Of(TimeProvider.System.GetUtcNow());
        await LargeStore.FillAsync(emulator.Connection, [.. ManyReviews.OfOneMonth(month.Begin, size)], CancellationToken.None);
        await using var app = await CountedApp.StartAsync(emulator.Connection);
        await app.PublishAsync(ManyReviews.Content(0)); // The first one makes tables, containers and documents.
        var cost = await app.PublishAsync(ManyReviews.Content(0) with { Headline = "Measured" });
        return
        [
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"with {size} reviews in the month: calls"),
                string.Create(CultureInfo.InvariantCulture, $"{cost.Calls}, of which {cost.Shown} read a review each")),
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"with {size} reviews in the month: its documents that are made again"),
                $"{cost.Documents("archive/2")} of archives and {cost.Documents("sitemap-2")} sitemaps",
                "1 archive of 4 documents, 1 sitemap", cost.Documents("archive/2") <= 8 && cost.Documents("sitemap-2") <= 1),
            new Figure(
                string.Create(CultureInfo.InvariantCulture, $"with {size} reviews in the month: time"),
                string.Create(CultureInfo.InvariantCulture, $"{cost.Time.TotalSeconds:F2} s")),
        ];
    }
}
