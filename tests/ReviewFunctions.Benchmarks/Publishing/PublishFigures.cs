using System.Diagnostics;
using System.Globalization;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>What it takes to publish one review in a small and in a large store. <c>PUBLISH_REVIEWS</c> says how large that is.</summary>
internal static class PublishFigures
{
    /// <summary>
    /// How many calls to the storage what pages read on to and the pages of lists may take; <c>docs/benchmarks.md</c> says the same.
    /// </summary>
    private const int ForReadingOn = 40;

    /// <summary>How many calls it may take at most beside one for each review and image that is shown.</summary>
    private const int MostCalls = 300 + ForReadingOn;

    /// <summary>How many calls it may take on a site of a hundred reviews, in eight channels.</summary>
    private const int MostCallsOfHundred = 400 + ForReadingOn;

    /// <summary>How many times as long as its requests alone, eight at a time, a publication may take.</summary>
    private const double MostTimes = 2.5;

    private const int Times = 5, ImagesOfOne = 4, Hundred = 100, AtOnce = 8;

    /// <summary>How many reviews the large store has.</summary>
    public static int Large { get; } =
        int.Parse(Environment.GetEnvironmentVariable("PUBLISH_REVIEWS") ?? "20000", CultureInfo.InvariantCulture);

    private static int Small => Large / 10;

    /// <summary>Measures and prints.</summary>
    public static async Task PrintAsync()
    {
        var small = await MeasureAsync(Small);
        var large = await MeasureAsync(Large);
        var ofHundred = await MeasureHundredAsync();
        FigureTable.Print(
            string.Create(CultureInfo.InvariantCulture, $"Publishing one review in 13 channels, {Times} times, the emulator in memory"),
            [
                new Figure(
                    $"calls, with {Small} reviews", Told(small.Median), $"≤ {MostCalls} + what is shown",
                    small.Median.Calls - small.Median.Shown <= MostCalls),
                new Figure($"calls, with {Large} reviews", Told(large.Median), "the same", small.Median.Calls == large.Median.Calls),
                new Figure(
                    "calls, with 100 reviews of one image each, in 8 channels", $"{ofHundred.Calls}", $"≤ {MostCallsOfHundred}",
                    ofHundred.Calls <= MostCallsOfHundred),
                new Figure($"time, with {Small} reviews", Seconds(small.Costs.Select(cost => cost.Time))),
                new Figure($"time, with {Large} reviews", Seconds(large.Costs.Select(cost => cost.Time))),
                new Figure(
                    "time beside that of its requests alone, 8 at a time", $"{small.Ratio:F2} ×", $"≤ {MostTimes} ×",
                    small.Ratio <= MostTimes),
            ]);
        await MonthFigures.PrintAsync();
        await ImportFigures.PrintAsync();
    }

    private static async Task<Measured> MeasureAsync(int stored)
    {
        await using var emulator = await Emulator.StartAsync();
        var (watch, now) = (Stopwatch.StartNew(), TimeProvider.System.GetUtcNow());
        List<Image> images = [];
        List<Review> reviews = [];
        foreach (var number in Enumerable.Range(0, stored)) reviews.Add(NewReview(now, number, ImagesOfOne, images));
        await LargeStore.FillAsync(emulator.Connection, images, CancellationToken.None);
        await LargeStore.FillAsync(emulator.Connection, reviews, CancellationToken.None);
        Console.WriteLine($"{stored} reviews stored in {watch.Elapsed.TotalSeconds:F0} s");
        await using var app = await CountedApp.StartAsync(emulator.Connection);
        var content = ManyReviews.LongContent(0, images.Take(ImagesOfOne));
        await app.PublishAsync(content); // The first one makes tables, containers and documents.
        List<Cost> costs = [];
        for (var time = 0; time < Times; time++) costs.Add(await app.PublishAsync(Named(content, time)));
        List<double> ratios = [];
        for (var time = 0; time < Times; time++)
        {
            var (publication, requests) = await app.CompareAsync(Named(content, Times + time), emulator.Connection, AtOnce);
            ratios.Add(publication / requests);
        }
        return new Measured(costs, ratios.Order().ElementAt(Times / 2));
    }

    private static async Task<Cost> MeasureHundredAsync()
    {
        await using var emulator = await Emulator.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        List<Image> images = [];
        List<Review> reviews = [];
        foreach (var number in Enumerable.Range(0, Hundred)) reviews.Add(NewReview(now, number, 1, images));
        await LargeStore.FillAsync(emulator.Connection, images, CancellationToken.None);
        await LargeStore.FillAsync(emulator.Connection, [.. reviews.Select(InEight)], CancellationToken.None);
        await using var app = await CountedApp.StartAsync(emulator.Connection);
        var content = InEight(reviews[0]).Content;
        await app.PublishAsync(Named(content, 0));
        return await app.PublishAsync(Named(content, 1));
    }

    /// <summary>Three tags beside the channels of all, the kind, the author, the column and the provider.</summary>
    private static Review InEight(Review review) =>
        review with { Content = review.Content with { Tags = [.. review.Content.Tags.Take(3)] } };

    private static Review NewReview(DateTimeOffset now, int number, int images, List<Image> all)
    {
        List<Image> own = [.. Enumerable.Range(0, images).Select(_ => Samples.Image())];
        all.AddRange(own);
        return ManyReviews.Of(now, number, ManyReviews.LongContent(number, own));
    }

    private static ReviewContent Named(ReviewContent content, int number) =>
        content with { Headline = string.Create(CultureInfo.InvariantCulture, $"Measured {number}") };

    private static string Told(Cost median) => $"median {median.Calls}, of which {median.Shown} for what is shown";

    private static string Seconds(IEnumerable<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"median {Median.Of([.. times]).TotalSeconds:F2} s");

    /// <summary>What was measured with one store.</summary>
    /// <param name="Costs">The publications.</param>
    /// <param name="Ratio">How many times as long as its requests alone a publication took, the median.</param>
    private sealed record Measured(IReadOnlyList<Cost> Costs, double Ratio)
    {
        /// <summary>The publication that made the median of calls.</summary>
        public Cost Median { get; } = Costs.OrderBy(cost => cost.Calls).ElementAt(Costs.Count / 2);
    }
}
