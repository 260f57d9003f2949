using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Sitemaps;

/// <summary>What crawlers find.</summary>
public sealed class SitemapTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Pages = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_is_listed_in_the_month_of_its_publication_in_UTC()
    {
        var review = await PublishAsync("New year in Seoul", "2015-01-01T08:59:59+09:00");
        Assert.Equal([(review["url"]?.ToString(), Instant(review["updated"]))], await ReadAsync("/sitemap-2014-12.xml"));
        Assert.Contains(($"{AppHost.BaseUrl}sitemap-2014-12.xml", Instant(review["updated"])), await ReadAsync("/sitemap.xml"));
    }

    [Fact]
    public async Task A_publication_touches_one_sitemap_and_the_index()
    {
        string[] others = ["/sitemap-2016-01.xml", "/sitemap-2016-03.xml", "/sitemap-channels.xml"];
        await PublishAsync("January", "2016-01-15T00:00:00Z");
        await PublishAsync("March", "2016-03-15T00:00:00Z");
        var before = await Task.WhenAll(others.Select(TagAsync));
        var index = await TagAsync("/sitemap.xml");

        var review = await PublishAsync("February", "2016-02-15T00:00:00Z");
        Assert.Equal(before, await Task.WhenAll(others.Select(TagAsync)));
        Assert.NotEqual(index, await TagAsync("/sitemap.xml"));
        Assert.Equal([review["url"]?.ToString()], (await ReadAsync("/sitemap-2016-02.xml")).Select(page => page.Address));
    }

    [Fact]
    public async Task A_review_that_moves_is_listed_at_its_new_address_alone_and_one_that_changes_with_its_new_time()
    {
        var review = await PublishAsync("Moving", "2017-01-15T00:00:00Z");
        var moved = await site.Client.StepAsync(review, "patch", """{"slug":"옮긴-곳","verdict":"Worth the way."}""");
        var page = Assert.Single(await ReadAsync("/sitemap-2017-01.xml"));
        Assert.Equal((moved["url"]?.ToString(), Instant(moved["updated"])), page);
        Assert.Contains("%EC%98%AE", page.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdraw", "publish", 2018)]
    [InlineData("delete", "undelete", 2019)]
    public async Task A_month_that_empties_is_gone_until_a_review_comes_back(string away, string back, int year)
    {
        var review = await PublishAsync("Not for long", $"{year}-01-15T00:00:00Z");
        await site.Client.StepAsync(review, away);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync($"/sitemap-{year}-01.xml"));
        Assert.DoesNotContain(
            await ReadAsync("/sitemap.xml"), entry => entry.Address?.Contains($"{year}-01", StringComparison.Ordinal) == true);

        await site.Client.StepAsync(review, back);
        Assert.Equal([review["url"]?.ToString()], (await ReadAsync($"/sitemap-{year}-01.xml")).Select(page => page.Address));
        Assert.Contains(await ReadAsync("/sitemap.xml"), entry => entry.Address == $"{AppHost.BaseUrl}sitemap-{year}-01.xml");
    }

    [Fact]
    public async Task An_erased_review_is_listed_nowhere()
    {
        var review = await PublishAsync("Never was", "2020-01-15T00:00:00Z");
        using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync("/sitemap-2020-01.xml"));
    }

    [Fact]
    public async Task Drafts_and_what_is_scheduled_are_listed_nowhere()
    {
        await site.Client.PublishAsync(Editor.NewReview("A draft for nobody", "draft"));
        await PublishAsync("In good time", "2199-01-15T00:00:00Z");
        await PublishAsync("Now", "2021-01-15T00:00:00Z");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/sitemap-2199-01.xml"));
        Assert.Single(await ReadAsync("/sitemap-2021-01.xml"));
    }

    [Fact]
    public async Task The_first_page_and_those_of_channels_are_listed_too()
    {
        var review = Editor.NewReview();
        review["tags"] = new JsonArray("AC/DC");
        await site.Client.PublishAsync(review);
        var pages = (await ReadAsync("/sitemap-channels.xml")).Select(page => page.Address).ToList();
        Assert.Contains(AppHost.BaseUrl, pages);
        Assert.Contains($"{AppHost.BaseUrl}kinds/film/", pages);
        foreach (var page in pages) Assert.Equal(HttpStatusCode.OK, await site.Client.PageStatusAsync(page));
        Assert.Equal($"{AppHost.BaseUrl}sitemap-channels.xml", (await ReadAsync("/sitemap.xml"))[0].Address);
    }

    [Fact]
    public async Task Crawlers_are_told_of_the_sitemap()
    {
        await site.PublishAllAsync();
        using var answer = await site.Client.GetAsync("/robots.txt", Cancel);
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            $"User-agent: *\nDisallow: /api/\n\nSitemap: {AppHost.BaseUrl}sitemap.xml\n", await answer.Content.ReadAsStringAsync(Cancel));
    }

    private Task<JsonObject> PublishAsync(string headline, string published)
    {
        var review = Editor.NewReview(headline);
        review["published"] = published;
        return site.Client.PublishAsync(review);
    }

    private async Task<List<(string? Address, DateTimeOffset? Updated)>> ReadAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var entries = XDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).Root?.Elements() ?? [];
        return [.. entries.Select(entry => ((string?)entry.Element(Pages + "loc"), (DateTimeOffset?)entry.Element(Pages + "lastmod")))];
    }

    private async Task<string?> TagAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag?.Tag;
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        return answer.StatusCode;
    }

    private static DateTimeOffset? Instant(JsonNode? text) => DateTimeOffset.Parse($"{text}", CultureInfo.InvariantCulture);
}
