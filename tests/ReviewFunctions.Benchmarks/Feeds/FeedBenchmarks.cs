using BenchmarkDotNet.Attributes;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Benchmarks.Feeds;

/// <summary>What it takes to make the feeds of fifty loaded reviews as long as the samples.</summary>
[MemoryDiagnoser]
public class FeedBenchmarks
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly SiteSettings Site = new()
    {
        Title = "Reviews",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://example.org/"),
        TagAuthority = "example.org,2026-11-22",
        Created = Noon,
    };

    private static readonly FeedEntries Known = new();

    private readonly Review[] _reviews = [.. Enumerable.Range(0, SiteSettings.DefaultFeedLength).Select(number =>
        Published(number, SampleContents()))];

    /// <summary>RSS 2.0.</summary>
    [Benchmark]
    public byte[] Rss() => FeedFormat.Rss.Write(AfterOneMore());

    /// <summary>Atom 1.0.</summary>
    [Benchmark]
    public byte[] Atom() => FeedFormat.Atom.Write(AfterOneMore());

    /// <summary>JSON Feed 1.1.</summary>
    [Benchmark]
    public byte[] Json() => FeedFormat.Json.Write(AfterOneMore());

    /// <summary>The entries alone, as the first publication of a process makes them.</summary>
    [Benchmark]
    public Feed Entries() => Feed.Of(Site, _reviews);

    /// <summary>The feed as a publication finds it: of its reviews only the newest has not been rendered yet.</summary>
    private Feed AfterOneMore()
    {
        _reviews[0] = _reviews[0] with { Revision = _reviews[0].Revision + 1 };
        return Feed.Of(Site, Channel.All, _reviews.Select(review => Known.Of(Site, review, ShownImages.None)));
    }

    private static Review Published(int number, ReviewContent[] contents)
    {
        var id = ReviewId.New(Noon.AddSeconds(number));
        return new Review
        {
            Id = id,
            Revision = 1,
            Status = ReviewStatus.Published,
            Slug = Slug.Parse($"review-{id}"),
            Published = Noon.AddSeconds(number),
            Updated = Noon.AddSeconds(number),
            Editor = "editor",
            Content = contents[number % contents.Length],
        };
    }

    private static ReviewContent[] SampleContents() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => ReviewDraft.Read(File.ReadAllBytes(file)).Value.Content)];
}
