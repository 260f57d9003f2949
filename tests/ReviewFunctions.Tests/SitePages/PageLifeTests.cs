using System.Net;
using Azure.Data.Tables;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Idempotency;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.SitePages;

/// <summary>The life of pages of the site's own, and where readers find them.</summary>
public sealed class PageLifeTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => site.Client;

    [Fact]
    public async Task A_published_page_is_at_its_path_in_the_sitemap_and_in_the_foot_of_every_page_and_in_no_feed()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Beside a page"));
        var page = PageWriter.NewPage("about/소개", title: "소개 & more");
        page["language"] = "ko";
        var made = await Client.AddPageAsync(page);

        Assert.Equal(("done", "published"), ((string?)made["publication"], (string?)made["status"]));
        Assert.Equal($"{AppHost.BaseUrl}about/%EC%86%8C%EA%B0%9C/", new Uri($"{made["url"]}").AbsoluteUri);
        using var answer = await Client.GetAsync("/about/소개/", Cancel);
        var html = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.StartsWith(PagePolicy.Usual, answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("<article class=\"page\" lang=\"ko\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("<strong>about/소개</strong>", html, StringComparison.Ordinal);
        Assert.Contains("/about/%EC%86%8C%EA%B0%9C/</loc>", await TextAsync("/sitemap-channels.xml"), StringComparison.Ordinal);

        await site.ProcessOutboxAsync();
        foreach (var path in (string[])["/", new Uri($"{review["url"]}").AbsolutePath, "/archive/"])
            Assert.Contains("lang=\"ko\"><bdi>소개 &amp; more</bdi></a></li>", await TextAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain("소개", await TextAsync("/feed.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_nowhere_and_a_page_that_is_not_for_the_foot_is_not_there()
    {
        var draft = await Client.AddPageAsync(PageWriter.NewPage("hidden-draft", "draft", "A draft"));
        var unlisted = PageWriter.NewPage("unlisted", title: "Unlisted");
        unlisted["inFooter"] = false;
        await Client.AddPageAsync(unlisted);
        await site.ProcessOutboxAsync();

        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync("/hidden-draft/"));
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/unlisted/"));
        var sitemap = await TextAsync("/sitemap-channels.xml");
        Assert.DoesNotContain("hidden-draft", sitemap, StringComparison.Ordinal);
        Assert.Contains("/unlisted/</loc>", sitemap, StringComparison.Ordinal);
        Assert.DoesNotContain("nlisted", await TextAsync("/archive/"), StringComparison.Ordinal);

        await Client.ChangePageAsync(draft, "status", "published");
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/hidden-draft/"));
    }

    [Fact]
    public async Task A_page_that_is_taken_back_is_gone_when_the_answer_says_done_and_comes_back()
    {
        var page = await Client.AddPageAsync(PageWriter.NewPage("imprint", title: "The imprint"));
        await site.ProcessOutboxAsync();
        var withdrawn = await Client.ChangePageAsync(page, "status", "withdrawn");

        Assert.Equal("done", (string?)withdrawn["publication"]);
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync("/imprint/"));
        Assert.DoesNotContain("imprint", await TextAsync("/sitemap-channels.xml"), StringComparison.Ordinal);
        await site.ProcessOutboxAsync();
        Assert.DoesNotContain("The imprint", await TextAsync("/archive/"), StringComparison.Ordinal);

        var again = await Client.ChangePageAsync(page, "status", "published");
        Assert.Equal((string?)page["published"], (string?)again["published"]);
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/imprint/"));
    }

    [Fact]
    public async Task A_path_that_a_public_page_had_leads_to_it_and_one_of_a_draft_does_not()
    {
        var page = await Client.AddPageAsync(PageWriter.NewPage("drafted", "draft"));
        await Client.ChangePageAsync(page, "path", "first/place");
        await Client.ChangePageAsync(page, "status", "published");
        var moved = await Client.ChangePageAsync(page, "path", "second/place");

        Assert.Equal(["first/place"], moved["formerPaths"]!.AsArray().Select(path => (string?)path));
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/second/place/"));
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync("/drafted/"));
        using var former = await Client.GetAsync("/first/place/", Cancel);
        Assert.Equal("/second/place/", former.Headers.Location?.AbsolutePath);

        await Client.ChangePageAsync(page, "path", "first/place");
        using var second = await Client.GetAsync("/second/place/", Cancel);
        Assert.Equal("/first/place/", second.Headers.Location?.AbsolutePath);
        await Client.ChangePageAsync(page, "status", "withdrawn");
        foreach (var path in (string[])["/first/place/", "/second/place/"])
            Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(path));
    }

    [Fact]
    public async Task Of_a_deleted_page_nothing_is_left_but_that_it_is_gone()
    {
        var page = PageWriter.NewPage("short-lived", title: "Unmistakable");
        var made = await Client.AddPageAsync(page);
        var deleted = await Client.RemovePageAsync(made);

        Assert.Equal("done", (string?)deleted["publication"]);
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync("/short-lived/"));
        using var missing = await Client.GetAsEditorAsync($"/api/pages/{made["id"]}");
        await missing.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-page");
        await site.ProcessOutboxAsync();
        var rows = new TableClient(site.Connection, "Content").QueryAsync<TableEntity>(cancellationToken: Cancel);
        await foreach (var row in rows)
            Assert.DoesNotContain(row, column => $"{column.Value}".Contains("Unmistakable", StringComparison.Ordinal));
        Assert.DoesNotContain(await site.ReadAsync(), document => document.Value.Contains("Unmistakable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_stored_and_not_published_is_published_by_the_timer()
    {
        var page = PageWriter.NewPage("later");
        using var answer = await Client.PostAsync("/api/pages", key: null, page.ToJsonString(), ("Prefer", "respond-async"));
        Assert.Equal("pending", (string?)(await answer.JsonAsync())["publication"]);
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync("/later/"));
        await site.ProcessOutboxAsync();
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/later/"));
    }

    [Fact]
    public async Task A_change_of_the_settings_and_a_rebuild_from_nothing_leave_pages_as_they_are()
    {
        await Client.AddPageAsync(PageWriter.NewPage("kept", title: "Kept"));
        var moved = await Client.AddPageAsync(PageWriter.NewPage("kept-once"));
        await Client.ChangePageAsync(moved, "path", "kept-now");
        await Client.ChangePageAsync(await Client.AddPageAsync(PageWriter.NewPage("kept-back")), "status", "withdrawn");
        await Client.PatchSiteAsync("""{"description":"With pages."}""");
        await site.ProcessOutboxAsync();
        string[] paths = ["/kept/index.html", "/kept-once/index.html", "/kept-now/index.html", "/kept-back/index.html"];
        var before = (await site.ReadAsync()).Where(document => paths.Contains($"/{document.Key}")).ToList();

        await site.RebuildFromNothingAsync();

        Assert.Equal(4, before.Count);
        Assert.Equal(before, (await site.ReadAsync()).Where(document => paths.Contains($"/{document.Key}")));
        Assert.Contains("<bdi>Kept</bdi>", await TextAsync("/archive/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync("/kept-back/"));
    }

    private Task<string> TextAsync(string path) => Client.GetStringAsync(path, Cancel);
}
