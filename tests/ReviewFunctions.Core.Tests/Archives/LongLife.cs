using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>
/// A thousand reviews, published in no order over six years: months with one archive, with several, with an exact hundred, and with none.
/// </summary>
public sealed class LongLife
{
    /// <summary>How many there are.</summary>
    public const int Reviews = 1000;

    public LongLife()
    {
        List<DateTimeOffset> times =
        [
            .. Enumerable.Range(0, 250).Select(number => new DateTimeOffset(2021, 2, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number)),
            .. Enumerable.Range(0, 100).Select(number => new DateTimeOffset(2021, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number)),
            .. Enumerable.Range(0, 101).Select(number => new DateTimeOffset(2021, 5, 31, 23, 59, 59, TimeSpan.Zero).AddMinutes(-number)),
            .. Enumerable.Repeat(new DateTimeOffset(2021, 8, 1, 0, 0, 0, TimeSpan.Zero), 110),
        ];
        times.AddRange(Enumerable.Range(0, Reviews - times.Count).Select(number => Samples.Noon.AddHours(-90 * number)));
        var random = new Random(5005);
        var reviews = Site.Publish(times.OrderBy(_ => random.Next()));
        Ids = [.. reviews.Select(review => $"tag:{Authority}:review/{review.Id}")];
        NewestFirst = [.. reviews.OrderByDescending(review => review.Published).ThenByDescending(review => $"{review.Id}",
            StringComparer.Ordinal).Select(review => $"tag:{Authority}:review/{review.Id}")];
    }

    internal ArchivedSite Site { get; } = new();

    internal IReadOnlyList<string> Ids { get; }

    internal IReadOnlyList<string> NewestFirst { get; }

    private string Authority => Site.Read("feed.xml").Ids[0].Split(':')[1];
}
