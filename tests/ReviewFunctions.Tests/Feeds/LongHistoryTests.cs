using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Feeds;

/// <summary>Hundreds of reviews on the emulator, in <c>make soak</c> a thousand, read over HTTP by somebody who comes late.</summary>
public sealed class LongHistoryTests(Site site) : IClassFixture<Site>
{
    private static readonly int Reviews = Effort.IsLong ? 1_000 : 220;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_subscribes_from_nothing_has_each_of_hundreds_of_reviews_once_after_joining_by_id()
    {
        Review[] reviews = [.. Enumerable.Range(0, Reviews).Select(number => Published($"Number {number}", TimeOf(number)))];
        await site.ProcessOutboxAsync(); // The site makes itself first.
        await LargeStore.FillAsync(site.Connection, reviews, Cancel);
        await site.RebuildFromNothingAsync();
        var all = reviews.Select(review => $"{review.Id}").Order().ToList();
        foreach (var feed in (string[])["feed.xml", "feed.atom", "feed.json"])
        {
            var read = await HistoryDocument.WalkAsync(
                new Uri(AppHost.BaseUrl + feed),
                address => site.Client.GetByteArrayAsync(address.AbsolutePath, Cancel));
            Assert.Equal(all, read.SelectMany(document => document.Ids).Distinct().Select(IdOf).Order());
            Assert.Equal(all, read.Skip(1).SelectMany(document => document.Ids).Select(IdOf).Order());
        }
    }

    /// <summary>Two thirds in one month of several archives, the others in the years before.</summary>
    private static DateTimeOffset TimeOf(int number) =>
        number % 3 != 0 ? Samples.Noon.AddMinutes(-number) : Samples.Noon.AddDays(-40 - number);

    private static Review Published(string headline, DateTimeOffset time) =>
        Samples.Review(headline: headline) with { Published = time, Updated = time, Saved = time };

    private static string IdOf(string uri) => uri[(uri.LastIndexOf('/') + 1)..];
}
