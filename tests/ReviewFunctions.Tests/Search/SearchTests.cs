using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Search;

/// <summary>What readers find, in a real browser and in the documents that it reads.</summary>
public sealed class SearchTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_title_in_Hangul_is_found_by_a_part_of_a_word_as_one_types()
    {
        var lead = await site.Client.AddImageAsync(Uploads.NewPhoto(800, 600), "alt=Lead");
        var review = await PublishAsync("Two songs", "2026-03-01T00:00:00Z", new JsonObject
        {
            ["kind"] = "tvSeries",
            ["title"] = "Soundtrack #2",
            ["originalTitle"] = new JsonObject { ["text"] = "사운드트랙#2", ["language"] = "ko" },
            ["people"] = new JsonArray(new JsonObject { ["name"] = "Sohn Jeong Hyuck", ["character"] = "K" }),
        }, more =>
        {
            more["rating"] = new JsonObject { ["value"] = 4.5 };
            more["leadImage"] = (string?)lead["id"];
        });
        await PublishAsync("<img src=x onerror=alert(1)> 사운드", "2025-03-01T00:00:00Z");
        await site.PublishAllAsync();

        foreach (var words in (string[])["트랙", "사운드트랙", "운드 #2", "sohn", "Soundtrak"])
        {
            var seen = await site.Client.SearchAsync(words);
            var first = seen["results"]![0]!;
            Assert.Equal("Two songs", (string?)first["headline"]);
            Assert.Equal((string?)review["url"], (string?)first["href"]);
            Assert.Contains("4.5 out of 5", (string?)first["rating"], StringComparison.Ordinal);
            Assert.Contains($"/images/{lead["id"]}/", (string?)first["picture"], StringComparison.Ordinal);
            Assert.Equal((0, 1), ((int?)seen["idle"], (int?)seen["workers"]));
            Assert.Empty(seen["faults"]!.AsArray());
        }
        var hostile = await site.Client.SearchAsync("사운드");
        Assert.Equal(["Two songs", "<img src=x onerror=alert(1)> 사운드"], Headlines(hostile).Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(Headlines(await site.Client.SearchAsync("없는말")));
    }

    [Fact]
    public async Task The_arrows_lead_through_the_results_and_Enter_opens_one()
    {
        var kana = await PublishAsync("Von Tokio nach Köln", "2026-04-01T00:00:00Z", Film("東京物語"));
        await site.PublishAllAsync();
        var seen = await site.Client.SearchAsync("京物", "ArrowDown");
        Assert.Equal((string?)kana["url"], (string?)seen["focused"]);
        Assert.Equal("search-words", (string?)(await site.Client.SearchAsync("koln", "ArrowDown", "Escape"))["focused"]);
        Assert.Equal((string?)kana["url"], (string?)(await site.Client.SearchAsync("koln", "Enter"))["address"]);
    }

    [Fact]
    public async Task A_publication_touches_one_part_and_a_withdrawn_review_has_left_it_before_done()
    {
        await PublishAsync("Older", "2016-01-15T00:00:00Z");
        var before = await TagAsync("/search/2016-01.json");
        var review = await PublishAsync("Newer", "2016-02-15T00:00:00Z");
        Assert.Equal(before, await TagAsync("/search/2016-01.json"));
        Assert.Equal("Newer", (string?)(await ReadAsync("/search/2016-02.json"))[0]?["headline"]);
        var index = (await ReadAsync("/search/index.json")).Select(part => (string?)part).ToList();
        Assert.Equal(1, index.IndexOf("2016-01.json") - index.IndexOf("2016-02.json"));

        var withdrawn = await site.Client.StepAsync(review, "withdraw");
        Assert.Equal("done", (string?)withdrawn["publication"]);
        using var gone = await site.Client.GetAsync("/search/2016-02.json", Cancel);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain("2016-02.json", (await ReadAsync("/search/index.json")).Select(part => (string?)part));
    }

    [Fact]
    public async Task Nothing_of_a_body_and_nothing_that_a_spoiler_hides_is_in_a_part()
    {
        await PublishAsync("Ends well", "2017-01-15T00:00:00Z", more: review => review["body"] = "Long before ||the butler did it||.");
        using var part = await site.Client.GetAsync("/search/2017-01.json", Cancel);
        var text = await part.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("butler", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Long before", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_leads_on_without_a_script_and_alone_may_connect()
    {
        await site.PublishAllAsync();
        using var answer = await site.Client.GetAsync("/search/", Cancel);
        Assert.Equal($"{PagePolicy.OfSearch}; frame-ancestors 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        using var context = BrowsingContext.New();
        using var page = await context.OpenAsync(html => html.Content(answer.Content.ReadAsStream(Cancel)), Cancel);
        Assert.Equal(PagePolicy.OfSearch, page.QuerySelector("meta[http-equiv='Content-Security-Policy']")?.GetAttribute("content"));
        Assert.NotNull(page.QuerySelector("form[hidden]"));
        Assert.Contains("JavaScript", page.QuerySelector("noscript")?.TextContent);
        Assert.Equal(["/archive/", "/tags/", "/authors/"],
            page.QuerySelectorAll("main .paging a").Select(link => new Uri($"{link.GetAttribute("href")}").AbsolutePath));

        using var home = await site.Client.GetAsync("/", Cancel);
        Assert.DoesNotContain("connect-src", Assert.Single(home.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var text = await home.Content.ReadAsStringAsync(Cancel);
        Assert.Contains($"<a href=\"{AppHost.BaseUrl}search/\"", text, StringComparison.Ordinal);
        Assert.Contains("\"urlTemplate\":\"" + AppHost.BaseUrl + "search/?q={search_term_string}\"", text, StringComparison.Ordinal);
    }

    private static JsonObject Film(string title) => new() { ["kind"] = "film", ["title"] = title };

    private static IEnumerable<string?> Headlines(JsonNode seen) => seen["results"]!.AsArray().Select(one => (string?)one?["headline"]);

    private Task<JsonObject> PublishAsync(
        string headline, string published, JsonObject? subject = null, Action<JsonObject>? more = null)
    {
        var review = Editor.NewReview(headline);
        review["published"] = published;
        if (subject is not null) review["subject"] = subject;
        more?.Invoke(review);
        return site.Client.PublishAsync(review);
    }

    private async Task<JsonArray> ReadAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!.AsArray();
    }

    private async Task<string?> TagAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        return answer.Headers.ETag?.Tag;
    }
}
