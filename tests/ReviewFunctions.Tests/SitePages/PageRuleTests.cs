using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Idempotency;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.SitePages;

/// <summary>What is refused of pages of the site's own, and what is safe to repeat.</summary>
public sealed class PageRuleTests(Clock clock) : IClassFixture<Clock>
{
    private static readonly string[] Refused =
        ["", "/about", "about/", "About", "a b", "tags", "tags/mine", "api/x", "feedback", "pages", "..", "a/b/c/d/e", "about//x"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => clock.Client;

    [Fact]
    public async Task A_path_that_the_site_keeps_or_that_is_none_is_refused_and_about_is_there_for_pages_alone()
    {
        foreach (var path in (string[])[.. Refused, new string('a', PagePath.MaxLength + 1)])
            Assert.Equal(["#/path"], await FaultsAsync(PageWriter.NewPage(path)));
        await Client.AddPageAsync(PageWriter.NewPage("about"));
        var review = Editor.NewReview("Wants to be about");
        review["formerPaths"] = new JsonArray("/about/us/");
        using var answer = await Client.PostAsync(review);
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
    }

    [Fact]
    public async Task A_title_and_a_text_have_ends()
    {
        var longest = PageWriter.NewPage("longest", title: new string('글', SitePage.MaxTitle));
        longest["body"] = new string('a', SitePage.MaxBodyBytes);
        await Client.AddPageAsync(longest);
        var page = PageWriter.NewPage("too-long", title: new string('글', SitePage.MaxTitle + 1));
        page["body"] = new string('a', SitePage.MaxBodyBytes + 1);
        Assert.Equal(["#/title", "#/body"], await FaultsAsync(page));
    }

    [Fact]
    public async Task Who_has_an_address_first_keeps_it_and_who_comes_later_is_told_whose_it_is()
    {
        var review = Editor.NewReview("Was there before");
        review["formerPaths"] = new JsonArray("/taken/");
        var stored = await Client.PublishAsync(review);
        var page = await Client.AddPageAsync(PageWriter.NewPage("mine"));

        Assert.StartsWith($"Belongs to the review {stored["id"]}", await TakenAsync("taken"), StringComparison.Ordinal);
        Assert.Equal($"Belongs to the page {page["id"]}.", await TakenAsync("mine"));
        clock.Time.Advance(AddressService.AbandonedAfter);
        review["formerPaths"] = new JsonArray("/mine/");
        using var answer = await Client.PostAsync(review);
        await answer.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/mine/"));
    }

    [Fact]
    public async Task The_address_of_a_deleted_page_can_be_had_by_another()
    {
        var first = await Client.AddPageAsync(PageWriter.NewPage("again", title: "First"));
        clock.Time.Advance(AddressService.AbandonedAfter);
        await Client.RemovePageAsync(first);
        await Client.AddPageAsync(PageWriter.NewPage("again", title: "Second"));
        Assert.Contains("<h1><bdi>Second</bdi></h1>", await Client.GetStringAsync("/again/", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_for_the_revision_that_was_read_and_repeats_make_one_page()
    {
        var (key, page) = (Keys.New(), PageWriter.NewPage("once"));
        using var first = await Client.SendPageAsync(HttpMethod.Post, "", page, key: key);
        using var second = await Client.SendPageAsync(HttpMethod.Post, "", page, key: key);
        Assert.True(second.IsReplayed());
        Assert.Equal(await first.TextAsync(), await second.TextAsync());
        var id = (string?)(await first.JsonAsync())["id"];

        using var unsaid = await Client.SendPageAsync(HttpMethod.Put, $"/{id}", page);
        await unsaid.AssertProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        using var changed = await Client.SendPageAsync(HttpMethod.Put, $"/{id}", page, first.Headers.ETag?.Tag);
        Assert.Equal("\"2\"", changed.Headers.ETag?.Tag);
        foreach (var method in (HttpMethod[])[HttpMethod.Put, HttpMethod.Delete])
        {
            using var stale = await Client.SendPageAsync(method, $"/{id}", page, first.Headers.ETag?.Tag);
            await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        }
    }

    [Fact]
    public async Task A_dry_run_stores_nothing_and_reserves_nothing()
    {
        using var tried = await Client.SendPageAsync(HttpMethod.Post, "?validate=true", PageWriter.NewPage("tried"));
        Assert.Equal(HttpStatusCode.NoContent, tried.StatusCode);
        var review = Editor.NewReview("Takes what was tried");
        review["formerPaths"] = new JsonArray("/tried/");
        await Client.PublishAsync(review);
        Assert.Equal(HttpStatusCode.MovedPermanently, await Client.PageStatusAsync("/tried/"));
    }

    [Fact]
    public async Task Pages_are_for_tokens_with_the_scope_of_the_site_and_read_by_all()
    {
        var token = (string?)(await Client.MakeTokenAsync("create update publish delete media moderate"))["secret"] ?? "";
        using var refused = await Client.SendPageAsync(HttpMethod.Post, "", PageWriter.NewPage("forbidden"), token: token);
        await refused.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        using var listed = await Client.SendPageAsync(HttpMethod.Get, "", token: token);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
    }

    [Fact]
    public async Task A_page_that_was_public_is_no_draft_again_and_one_that_was_not_cannot_be_taken_back()
    {
        var page = PageWriter.NewPage("once-public", "withdrawn");
        Assert.Equal(["#/status"], await FaultsAsync(page));
        var made = await Client.AddPageAsync(PageWriter.NewPage("once-public"));
        made["status"] = "draft";
        using var answer = await Client.SendPageAsync(HttpMethod.Put, $"/{made["id"]}", made, "*");
        Assert.Equal("#/status", (string?)(await answer.AssertProblemAsync(
            HttpStatusCode.BadRequest, "invalid-page"))["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_page_keeps_so_many_former_paths_and_no_more()
    {
        var page = await Client.AddPageAsync(PageWriter.NewPage("wanders/0"));
        for (var move = 1; move <= SitePage.MaxFormerPaths; move++) await Client.ChangePageAsync(page, "path", $"wanders/{move}");
        await Client.ChangePageAsync(page, "path", "wanders/0");
        page["path"] = "wanders/too-far";
        foreach (var name in (string[])["formerPaths", "revision", "saved"]) page.Remove(name);
        using var answer = await Client.SendPageAsync(HttpMethod.Put, $"/{page["id"]}", page, "*");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-page");
        Assert.Equal("#/path", (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task An_image_that_a_page_shows_is_kept_and_one_that_is_not_there_is_refused()
    {
        var image = await Client.AddImageAsync();
        var page = PageWriter.NewPage("pictured");
        page["body"] = $"![A room](image:{image["id"]})\n\n<script>alert(1)</script>||hidden||";
        await Client.AddPageAsync(page);
        var html = await Client.GetStringAsync("/pictured/", Cancel);
        Assert.Contains($"/images/{image["id"]}/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("<details class=\"spoiler inline\"", html, StringComparison.Ordinal);

        using var kept = await DeleteImageAsync(image, "");
        await kept.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");
        using var removed = await DeleteImageAsync(image, "?everywhere=true");
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.DoesNotContain($"{image["id"]}", await Client.GetStringAsync("/pictured/", Cancel), StringComparison.Ordinal);

        page["body"] = $"![Nobody's](image:{new string('0', 32)})";
        page["path"] = "unpictured";
        Assert.Equal(["#/body"], await FaultsAsync(page));
    }

    private async Task<HttpResponseMessage> DeleteImageAsync(JsonObject image, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/images/{image["id"]}{query}");
        request.Headers.Add("Authorization", $"Bearer {Editor.Token}");
        request.Headers.Add("If-Match", "*");
        return await Client.SendAsync(request, Cancel);
    }

    /// <summary>The places of the faults of a new page, which must have some.</summary>
    private async Task<IEnumerable<string?>> FaultsAsync(JsonObject page)
    {
        using var answer = await Client.SendPageAsync(HttpMethod.Post, "", page);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-page");
        return [.. problem["errors"]!.AsArray().Select(error => (string?)error?["pointer"])];
    }

    /// <summary>Who has an address that a new page asks for.</summary>
    private async Task<string?> TakenAsync(string path)
    {
        using var answer = await Client.SendPageAsync(HttpMethod.Post, "", PageWriter.NewPage(path));
        return (string?)(await answer.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken"))["errors"]?[0]?["detail"];
    }
}
