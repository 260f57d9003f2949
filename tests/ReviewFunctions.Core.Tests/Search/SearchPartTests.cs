using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Search;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Core.Tests.Search;

/// <summary>What the search in the browser reads.</summary>
public sealed class SearchPartTests
{
    private const int Reviews = 10_000, Months = 120, MostBytes = 3 * 1024 * 1024;

    [Fact]
    public void An_entry_says_what_a_review_is_found_by_and_leaves_out_what_is_missing()
    {
        var review = Samples.Review() with
        {
            Content = Samples.Content() with
            {
                Tags = ["음악"],
                Rating = new Rating(4.5m),
                Verdict = "Not searched",
                Subject = new Subject
                {
                    Kind = SubjectKind.TvSeries,
                    Title = "Soundtrack #2",
                    OriginalTitle = new OriginalTitle("사운드트랙#2", LanguageTag.Parse("ko")),
                    People = [new Person("Sohn Jeong Hyuck", "Demian", "actor", "K")],
                },
            },
        };
        var entry = JsonNode.Parse(SearchJson.Write([SearchEntry.Of(Feeds.Samples.Site, review, ShownImages.None)]))?[0];
        var expected = JsonNode.Parse($$"""
            {"slug":"{{review.Slug}}","headline":"A headline","language":"en","title":"Soundtrack #2","original":"사운드트랙#2",
             "originalLanguage":"ko","kind":"TV series","people":["Sohn Jeong Hyuck","Demian","K"],"tags":["음악"],"rating":"4.5/5",
             "stars":"44442","published":"2026-11-22"}
            """);
        Assert.True(JsonNode.DeepEquals(expected, entry), entry?.ToJsonString());
    }

    [Fact]
    public void Ten_thousand_entries_take_at_most_3_MB_compressed()
    {
        var random = new Random(1);
        var months = Enumerable.Range(0, Months).Select(_ => Enumerable.Range(0, Reviews / Months).Select(_ => NewEntry(random)));
        var compressed = months.Sum(Compressed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{compressed} bytes, {compressed / Months} a month");
        Assert.InRange(compressed, MostBytes / 4, MostBytes);
    }

    /// <summary>An entry with everything that an entry may have, of words that compress as those of people do.</summary>
    private static SearchEntry NewEntry(Random random)
    {
        var image = new byte[ImageId.Length / 2];
        random.NextBytes(image);
        return new SearchEntry
        {
            Slug = Words(random, 8).Replace(' ', '-'),
            Headline = Words(random, 8),
            Column = "Good Listening",
            Language = "en",
            Title = Words(random, 3),
            Original = "사운드트랙#2",
            OriginalLanguage = "ko",
            Kind = "TV series",
            Year = random.Next(1990, 2026),
            People = [.. Enumerable.Range(0, 9).Select(_ => Words(random, 2))],
            Tags = [.. Enumerable.Range(0, 5).Select(_ => Words(random, 1))],
            Summary = Words(random, 30),
            Author = "Mina Park",
            Rating = "4.5/5",
            Stars = "44442",
            Picture = $"images/{Convert.ToHexStringLower(image)}/320.jpg",
            Published = string.Create(CultureInfo.InvariantCulture, $"2026-11-{random.Next(1, 31):00}"),
        };
    }

    private static string Words(Random random, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"word{(int)Math.Pow(20_000, random.NextDouble())}"));

    private static long Compressed(IEnumerable<SearchEntry> entries)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(SearchJson.Write(entries));
        return bytes.Length;
    }
}
