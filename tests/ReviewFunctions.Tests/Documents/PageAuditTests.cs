using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Settings;
using ReviewFunctions.Tests.SitePages;

namespace ReviewFunctions.Tests.Documents;

/// <summary>
/// One of each kind of page, as a validator of HTML and axe in a real browser find it. <c>make soak</c> looks at each in every way.
/// </summary>
public sealed class PageAuditTests(Site site) : IClassFixture<Site>
{
    private static readonly DateTimeOffset Long = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (int Width, string ColorScheme)[] Looks = Effort.IsLong
        ? [.. from width in (int[])[320, 768, 1280] from scheme in (string[])["light", "dark"] select (width, scheme)]
        : [(320, "light"), (1280, "dark")];

    private static readonly string Pictures =
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages")).FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_kind_of_page_is_valid_and_usable_in_light_and_dark_in_narrow_and_wide_windows()
    {
        var published = await PublishAsync();
        var review = new Uri($"{published["url"]}").AbsolutePath;
        var work = await FindWorkAsync(review);
        var month = $"{published["published"]}"[..7].Replace('-', '/');
        List<string> faults = [];
        foreach (var (name, path) in new[]
        {
            ("review", review), ("home", "/"), ("tag", "/tags/k-drama/"), ("author", "/authors/editor-in-chief/"),
            ("page", "/kinds/film/page/1/"), ("index", "/kinds/"), ("months", "/archive/"), ("month", $"/archive/{month}/"),
            ("feeds", "/feeds/"), ("work", work), ("text", "/about/"), ("search", "/search/"), ("missing", "/nothing/"),
        })
            faults.AddRange(await site.Client.AuditAsync(path, name, Pictures, Looks));
        Assert.Empty(faults);
    }

    /// <returns>The path of the page of the work that a review is about.</returns>
    private async Task<string> FindWorkAsync(string review)
    {
        using var context = BrowsingContext.New();
        var html = await site.Client.GetStringAsync(review, Cancel);
        using var page = await context.OpenAsync(response => response.Content(html), Cancel);
        return new Uri($"{page.QuerySelector(".of-work a")?.GetAttribute("href")}").AbsolutePath;
    }

    /// <returns>The reference review, which leads on to others.</returns>
    private async Task<JsonNode> PublishAsync()
    {
        await site.Client.PatchSiteAsync("""
            {"bylines":{"editor-in-chief":{"name":"박미나","url":"https://mina.example/","biography":"Writes about music."}}}
            """);
        await site.Client.AddSampleImagesAsync();
        var about = PageWriter.NewPage("about");
        about["body"] = "# Who\n\nWe *are* here.\n\n## Where\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n||Hidden.||";
        await site.Client.AddPageAsync(about);
        // What all pages show is settled before there are many.
        await site.PublishAllAsync();
        await LargeStore.FillAsync(site.Connection, [.. ManyReviews.OfOneMonth(Long, (2 * ChannelPages.Length) - 1)], Cancel);
        var drama = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples", "soundtrack-2.json"), Cancel));
        foreach (var headline in new[] { "First", "Second" })
        {
            var other = Editor.NewReview(headline);
            foreach (var field in new[] { "tags", "author", "column" }) other[field] = drama?[field]?.DeepClone();
            other["subject"] = headline == "First"
                ? drama?["subject"]?.DeepClone() // A second opinion, which the page leads to.
                : new JsonObject { ["kind"] = "film", ["title"] = $"The {headline} film" };
            other["rating"] = new JsonObject { ["value"] = 3.75m, ["best"] = 5 };
            await site.Client.PublishAsync(other);
        }
        var published = await site.Client.PublishAsync(drama ?? throw new InvalidOperationException("The sample is empty."));
        await site.ProcessOutboxAsync();
        return published;
    }
}
