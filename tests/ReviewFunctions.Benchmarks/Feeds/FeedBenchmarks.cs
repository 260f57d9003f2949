using BenchmarkDotNet.Attributes;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Benchmarks.Feeds;

/// <summary>What it takes to make the feeds of fifty reviews as long as the samples: from loaded reviews, and from a finished model.</summary>
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

    private readonly Review[] _reviews = [.. Enumerable.Range(0, SiteSettings.DefaultFeedLength).Select(number => Published(number, SampleContents()))];
    private readonly Feed _feed;

    /// <summary>Loads the reviews.</summary>
    public FeedBenchmarks() => _feed = Feed.Of(Site, _reviews);

    /// <summary>The model: Markdown to HTML for each entry.</summary>
    [Benchmark]
    public Feed Model() => Feed.Of(Site, _reviews);

    /// <summary>RSS 2.0 from the model.</summary>
    [Benchmark(Baseline = true)]
    public byte[] Rss() => FeedFormat.Rss.Write(_feed);

    /// <summary>Atom from the model.</summary>
    [Benchmark]
    public byte[] Atom() => FeedFormat.Atom.Write(_feed);

    /// <summary>JSON Feed from the model.</summary>
    [Benchmark]
    public byte[] Json() => FeedFormat.Json.Write(_feed);

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
            .Select(file => ReviewDraft.Read(File.ReadAllBytes(file))).OfType<AcceptedDraft>().Select(accepted => accepted.Draft.Content)];
}
