using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Where a review is, was, and was before the site was here.</summary>
public sealed class AddressTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => site.Client;

    [Fact]
    public async Task Until_it_is_public_a_slug_follows_the_headline_and_from_then_on_it_stays()
    {
        var review = await Client.PublishAsync(Editor.NewReview("First words", "draft"));
        Assert.Equal("second-words", await SlugAfterAsync(review, """{"headline":"Second words"}"""));
        Assert.Equal("a-column-second-words", await SlugAfterAsync(review, """{"column":"A column"}"""));
        Assert.Equal("a-column-second-words", await SlugAfterAsync(review, """{"body":"Another body."}"""));
        await Client.StepAsync(review, "publish");
        Assert.Equal("a-column-second-words", await SlugAfterAsync(review, """{"headline":"Third words"}"""));
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync("/reviews/first-words/"));
    }

    [Fact]
    public async Task A_slug_that_an_editor_chose_does_not_follow_the_headline()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Chosen later", "draft"));
        Assert.Equal("chosen", await SlugAfterAsync(review, """{"slug":"chosen"}"""));
        Assert.Equal("chosen", await SlugAfterAsync(review, """{"headline":"Another headline altogether"}"""));
    }

    [Fact]
    public async Task A_numbered_slug_stays_while_the_headline_does()
    {
        await Client.PublishAsync(Editor.NewReview("Said twice"));
        var second = await Client.PublishAsync(Editor.NewReview("Said twice", "draft"));
        Assert.Equal("said-twice-2", await SlugAfterAsync(second, """{"headline":"Said twice!"}"""));
        Assert.Equal("said-once", await SlugAfterAsync(second, """{"headline":"Said once"}"""));
    }

    [Fact]
    public async Task Former_slugs_lead_to_the_present_one_while_the_review_is_public_and_are_gone_when_it_is_not()
    {
        var review = await Client.PublishAsync(Editor.NewReview("한 번 옮긴 글"));
        await SlugAfterAsync(review, """{"slug":"moved-once"}""");
        await SlugAfterAsync(review, """{"slug":"moved-twice"}""");
        foreach (var former in (string?[])[(string?)review["url"], "/reviews/moved-once/"])
            Assert.Equal($"{AppHost.BaseUrl}reviews/moved-twice/", await LocationAsync(former));

        await Client.StepAsync(review, "withdraw");
        foreach (var path in (string?[])[(string?)review["url"], "/reviews/moved-once/", "/reviews/moved-twice/"])
            Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(path));

        await Client.StepAsync(review, "publish");
        await SlugAfterAsync(review, """{"slug":"moved-once"}""");
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync("/reviews/moved-once/"));
        Assert.Equal($"{AppHost.BaseUrl}reviews/moved-once/", await LocationAsync("/reviews/moved-twice/"));
    }

    [Fact]
    public async Task A_slug_is_never_given_to_another_review()
    {
        var owner = await Client.PublishAsync(Editor.NewReview("Mine for good"));
        await SlugAfterAsync(owner, """{"slug":"mine-too"}""");
        await Client.StepAsync(owner, "delete");
        var other = await Client.PublishAsync(Editor.NewReview("Mine for good"));
        Assert.Equal("mine-for-good-2", (string?)other["slug"]);
        foreach (var slug in (string[])["mine-for-good", "mine-too"])
        {
            using var answer = await Client.ChangeAsync(HttpMethod.Patch, $"{other["id"]}", "*", $$"""{"slug":"{{slug}}"}""");
            Assert.Equal(
                "#/slug", (string?)(await answer.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken"))["errors"]?[0]?["pointer"]);
        }
    }

    [Fact]
    public async Task A_migrated_review_is_known_to_feeds_as_before_and_its_paths_lead_to_it()
    {
        var post = Editor.NewReview("From the old site");
        post["published"] = "2019-05-01T12:00:00+09:00";
        post["feedId"] = "https://old.example/?p=123";
        post["formerPaths"] = new JsonArray("/2019/05/old-post/", "/old-post.html", "/%EA%B8%80/");
        var review = await Client.PublishAsync(post);

        foreach (var path in (string[])["/2019/05/old-post/", "/old-post.html", "/글/"])
            Assert.Equal((string?)review["url"], await LocationAsync(path));
        foreach (var feed in (string[])["/feed.xml", "/feed.atom", "/feed.json"])
        {
            var read = await Judge.ReadAsync(await Client.GetByteArrayAsync(feed, Cancel));
            Assert.Single(read["entries"]?.AsArray() ?? [], entry => (string?)entry?["id"] == "https://old.example/?p=123");
        }

        await Client.StepAsync(review, "delete");
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync("/2019/05/old-post/"));
        var back = await Client.StepAsync(review, "undelete");
        Assert.Equal(
            """["/2019/05/old-post/","/old-post.html","/글/"]""",
            System.Text.RegularExpressions.Regex.Unescape(back["formerPaths"]?.ToJsonString() ?? ""));
        Assert.Equal((string?)review["url"], await LocationAsync("/old-post.html"));
    }

    [Fact]
    public async Task An_address_with_a_query_leads_to_the_review_and_the_first_page_stays_where_it_is()
    {
        var post = Editor.NewReview("From plain permalinks");
        post["formerPaths"] = new JsonArray("/?p=4711", "/index.php?page=2&p=4711", "/index.php");
        var review = await Client.PublishAsync(post);
        var url = (string?)review["url"];
        Assert.Equal("""["/?p=4711","/index.php?p=4711\u0026page=2","/index.php"]""", review["formerPaths"]?.ToJsonString());
        foreach (var address in (string[])["/?p=4711", "/?utm_source=feed&p=4711", "/index.php?p=4711&page=2", "/index.php?page=2&p=4711"])
            Assert.Equal(url, await LocationOfAsync(address));
        // The rest of the path's readers keep their query.
        Assert.Equal($"{url}?p=1", await LocationOfAsync("/index.php?p=1"));
        foreach (var address in (string[])["/", "/?p=4712", "/?P=4711", "/?p=4711&x=1", "/?p=%FF"])
            Assert.Equal(HttpStatusCode.OK, await StatusOfAsync(address));

        var other = Editor.NewReview("Claims it too");
        other["formerPaths"] = new JsonArray("/index.php?p=4711&page=2");
        using var answer = await Client.PostAsync(other);
        await answer.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
        await Client.StepAsync(review, "withdraw");
        Assert.Equal(HttpStatusCode.Gone, await StatusOfAsync("/?p=4711"));
    }

    [Fact]
    public async Task A_path_belongs_to_one_review()
    {
        var first = Editor.NewReview("Claims a path");
        first["formerPaths"] = new JsonArray("/claimed/");
        await Client.PublishAsync(first);
        var second = Editor.NewReview("Claims it too");
        second["formerPaths"] = new JsonArray("/free/", "/claimed/");
        using var answer = await Client.PostAsync(second);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
        Assert.Equal(["#/formerPaths/1"], problem["errors"]?.AsArray().Select(error => (string?)error?["pointer"]));
    }

    [Fact]
    public async Task A_draft_shows_nothing_at_its_former_paths()
    {
        var draft = Editor.NewReview("Not yet", "draft");
        draft["formerPaths"] = new JsonArray("/not-yet/");
        var review = await Client.PublishAsync(draft);
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync("/not-yet/"));
        await Client.StepAsync(review, "publish");
        Assert.Equal((string?)review["url"], await LocationAsync("/not-yet/"));
    }

    private async Task<string?> SlugAfterAsync(JsonNode review, string patch) =>
        (string?)(await Client.StepAsync(review, "patch", patch))["slug"];

    private async Task<HttpStatusCode> StatusOfAsync(string address)
    {
        using var answer = await Client.GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    private Task<string?> LocationAsync(string? address) => LocationOfAsync(new Uri(new Uri(AppHost.BaseUrl), address).AbsolutePath);

    private async Task<string?> LocationOfAsync(string address)
    {
        using var answer = await Client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        return answer.Headers.Location?.AbsoluteUri;
    }
}
