using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.ReadingOn;

/// <summary>The pages of works that have several reviews.</summary>
public sealed class WorkTests(Site site) : IClassFixture<Site>
{
    private const string Sitemap = "/sitemap-channels.xml";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_work_with_several_reviews_has_a_page_that_they_lead_to_until_one_is_left()
    {
        var path = PathOf(new Subject { Kind = SubjectKind.Film, Title = "", Identifiers = Names("imdb", "tt15") });
        var first = await PublishAsync("Season one", Film("A series", null, ("imdb", "tt15")));
        Assert.Null(await FindLinkAsync(first));
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path)).StatusCode);

        var second = await PublishAsync("Season two", Film("A series 2", 2024, ("tmdb", "7"), ("imdb", "TT15")));
        var page = await ReadAsync(path);
        Assert.Equal(["Season two", "Season one"], page.QuerySelectorAll(".reviews h2").Select(element => element.TextContent));
        Assert.Equal("Works: A series 2", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("All reviews of A series 2", page.QuerySelector("meta[name=description]")?.GetAttribute("content"), Said);
        var data = page.QuerySelectorAll("script[type='application/ld+json']").Select(script => JsonNode.Parse(script.TextContent));
        Assert.Equal($"{second["url"]}", $"{data.Single(one => $"{one?["@type"]}" == "Movie")?["review"]?[0]?["url"]}");
        foreach (var review in new[] { first, second }) Assert.Equal(path, new Uri($"{await FindLinkAsync(review)}").AbsolutePath);
        Assert.Contains(path, await TextAsync(Sitemap), Said);
        Assert.Contains("A series 2", await TextAsync("/works/"), Said);
        foreach (var list in new[] { "/feeds/", "/feeds.opml" }) Assert.DoesNotContain(path, await TextAsync(list), Said);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync($"{path}feed.xml")).StatusCode);

        Assert.Equal("done", (string?)(await site.Client.StepAsync(second, "withdraw"))["publication"]);
        using (var moved = await GetAsync(path))
            Assert.Equal((HttpStatusCode.MovedPermanently, $"{first["url"]}"), (moved.StatusCode, $"{moved.Headers.Location}"));
        Assert.Null(await FindLinkAsync(first));
        foreach (var list in new[] { Sitemap, "/works/" }) Assert.DoesNotContain(path, await TextAsync(list), Said);
        await site.Client.StepAsync(first, "withdraw");
        Assert.Equal(HttpStatusCode.Gone, (await GetAsync(path)).StatusCode);

        await site.Client.StepAsync(first, "publish");
        await site.Client.StepAsync(second, "publish");
        Assert.NotNull(await FindLinkAsync(first));
        Assert.Equal(2, (await ReadAsync(path)).QuerySelectorAll(".reviews h2").Length);
    }

    [Fact]
    public async Task What_has_no_identifier_is_found_by_kind_year_and_title()
    {
        var first = await PublishAsync("First edition", Film("The Book", 1999));
        var other = await PublishAsync("Another year", Film("The Book", 2000));
        var unknown = await PublishAsync("No year", Film("The Book", null));
        Assert.Null(await FindLinkAsync(first));
        var second = await PublishAsync("Second opinion", Film("the book", 1999));
        Assert.NotNull(await FindLinkAsync(first));
        Assert.Equal(await FindLinkAsync(first), await FindLinkAsync(second));
        foreach (var review in new[] { other, unknown }) Assert.Null(await FindLinkAsync(review));

        await site.Client.StepAsync(second, "patch", """{"subject":{"kind":"film","title":"The Book","year":2000}}""");
        Assert.Null(await FindLinkAsync(first));
        Assert.NotNull(await FindLinkAsync(other));
    }

    [Fact]
    public async Task A_rebuild_gives_the_same_pages_of_works_and_an_erasure_leaves_none_of_it()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        foreach (var headline in new[] { "One", "Two", "Three" })
            await own.Client.PublishAsync(NewReview(headline, Film("Rebuilt", 2001)));
        var erased = await own.Client.PublishAsync(NewReview("Erased", Film("Rebuilt", 2001)));
        using (var answer = await own.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{erased["id"]}/erase"))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await own.ProcessOutboxAsync();
        var before = await own.ReadAsync();
        var path = PathOf(new Subject { Kind = SubjectKind.Film, Title = "Rebuilt", Year = 2001 });
        Assert.Contains($"{path[1..]}index.html", before.Keys);
        Assert.DoesNotContain("Erased", await own.Client.GetStringAsync(path, Cancel), Said);

        await own.RebuildFromNothingAsync();
        Assert.Equal(before, await own.ReadAsync());
    }

    [Fact]
    public async Task A_review_whose_work_has_no_other_costs_three_calls_for_that()
    {
        var path = PathOf(new Subject { Kind = SubjectKind.Film, Title = "Alone", Year = 2002 });
        var list = $"work:{path.Split('/')[^2]}";
        using var calls = new StorageCalls(site.Connection);
        await PublishAsync("Alone", Film("Alone", 2002));
        var made = calls.Paths.Where(call => call.Contains(path, Said) || Uri.UnescapeDataString(call).Contains(list, Said)).ToList();
        Assert.InRange(made.Count, 1, 3);
    }

    private static StringComparison Said => StringComparison.Ordinal;

    private static string PathOf(Subject subject) => $"/{Channel.OfWork(subject)?.Folder}";

    private static Dictionary<string, string> Names(string catalogue, string name) => new(StringComparer.Ordinal) { [catalogue] = name };

    private static JsonObject Film(string title, int? year, params (string Catalogue, string Name)[] identifiers) => new()
    {
        ["kind"] = "film",
        ["title"] = title,
        ["year"] = year,
        ["identifiers"] = new JsonObject(identifiers.Select(one => KeyValuePair.Create(one.Catalogue, (JsonNode?)one.Name))),
    };

    private static JsonObject NewReview(string headline, JsonObject subject)
    {
        var review = Editor.NewReview(headline);
        review["subject"] = subject;
        return review;
    }

    private Task<JsonObject> PublishAsync(string headline, JsonObject subject) => site.Client.PublishAsync(NewReview(headline, subject));

    private Task<HttpResponseMessage> GetAsync(string path) => site.Client.GetAsync(path, Cancel);

    private Task<string> TextAsync(string path) => site.Client.GetStringAsync(path, Cancel);

    private async Task<string?> FindLinkAsync(JsonNode review) =>
        (await ReadAsync($"/reviews/{review["slug"]}/")).QuerySelector(".of-work a")?.GetAttribute("href");

    private async Task<AngleSharp.Dom.IDocument> ReadAsync(string path)
    {
        var html = await TextAsync(path);
        return await BrowsingContext.New().OpenAsync(answer => answer.Content(html), Cancel);
    }
}
