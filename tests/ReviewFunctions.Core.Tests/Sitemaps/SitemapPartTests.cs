using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Sitemaps;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Sitemaps;

/// <summary>A month with more reviews than one sitemap takes.</summary>
public sealed class SitemapPartTests
{
    private static readonly XNamespace Pages = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly Month November = Month.Of(Samples.Noon);

    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);

    public SitemapPartTests()
    {
        Add(Samples.Review() with { Published = November.Begin.AddTicks(-1) });
        Add(Samples.Review() with { Published = November.End });
        foreach (var number in Enumerable.Range(0, PublishedMonth.ReviewsInPart))
            Add(Samples.Review() with { Published = November.Begin.AddMinutes(number) });
        Refresh();
    }

    [Fact]
    public void A_full_part_stays_as_it_is_when_the_next_review_begins_another()
    {
        var before = Version("sitemap-2026-11.xml");
        Assert.Equal(PublishedMonth.ReviewsInPart, Locations("sitemap-2026-11.xml").Count);
        var next = Add(Samples.Review() with { Published = November.End.AddTicks(-1) });
        _time.Advance(TimeSpan.FromHours(1));
        Refresh();
        Assert.Equal((before.Hash, before.Changed), (Version("sitemap-2026-11.xml").Hash, Version("sitemap-2026-11.xml").Changed));
        Assert.Equal([$"https://example.org/reviews/{next.Slug}/"], Locations("sitemap-2026-11-2.xml"));
        Assert.Equal(["sitemap-channels.xml", "sitemap-2026-11.xml", "sitemap-2026-11-2.xml"],
            Locations("sitemap.xml").Select(location => new Uri(location).AbsolutePath[1..]));
    }

    [Fact]
    public void A_part_that_nothing_is_left_for_is_gone_and_comes_back()
    {
        var last = Add(Samples.Review() with { Published = November.End.AddTicks(-1) });
        Refresh();
        _storage.Reviews[last.Id] = last with { Status = ReviewStatus.Withdrawn };
        Refresh();
        Assert.True(Version("sitemap-2026-11-2.xml").Gone);
        Assert.DoesNotContain("https://example.org/sitemap-2026-11-2.xml", Locations("sitemap.xml"));

        _storage.Reviews[last.Id] = last;
        Refresh();
        Assert.False(Version("sitemap-2026-11-2.xml").Gone);
        Assert.Contains("https://example.org/sitemap-2026-11-2.xml", Locations("sitemap.xml"));
    }

    [Fact]
    public void Images_stand_below_their_page_in_their_own_namespace()
    {
        XNamespace image = "http://www.google.com/schemas/sitemap-image/1.1";
        var entry = new SitemapEntry(new Uri("https://example.org/a&b/"))
        {
            Images = [.. Enumerable.Range(0,
            1001).Select(number => new Uri($"https://example.org/images/{number}?a=1&b=2"))]
        };
        using var bytes = new MemoryStream(Sitemap.Write([entry]));
        var url = XDocument.Load(bytes).Root?.Elements(Pages + "url").Single();
        Assert.Equal("https://example.org/images/0?a=1&b=2", (string?)url?.Elements(image + "image").First().Element(image + "loc"));
        Assert.Equal(SitemapEntry.MaxImages, url?.Elements(image + "image").Count());
        Assert.Null(url?.Element(Pages + "lastmod"));
    }

    private Review Add(Review review)
    {
        _storage.Reviews[review.Id] = review;
        var pointer = Pointer.Of(review).Single(one => one.List == PointerList.All);
        OneThread.Run(() => new MemoryReviewIndex(_storage).TryPutAsync(pointer, over: null, CancellationToken.None));
        return review;
    }

    private void Refresh() => OneThread.Run(RefreshAsync);

    private async Task RefreshAsync()
    {
        await MemoryServices.Process(_storage, _time).GetRequiredService<MonthSync>().RefreshAsync([November], CancellationToken.None);
    }

    private DocumentVersion Version(string path) => _storage.Documents[path].Version;

    private List<string> Locations(string path)
    {
        using var bytes = new MemoryStream(_storage.Documents[path].Body.ToArray());
        return [.. XDocument.Load(bytes).Descendants(Pages + "loc").Select(location => location.Value)];
    }
}
