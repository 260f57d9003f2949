using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.Desk;

/// <summary>What editors do at the desk, in a real browser, on the real app.</summary>
public sealed class DeskTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static readonly (string File, string Alt, string Caption)[] Pictures =
    [
        ("two-at-the-piano.jpg", "The leads at the piano", "A duet"),
        ("piano-by-the-window.jpg", "A piano by a window", "Where it begins"),
        ("bus-stop-in-the-rain.jpg", "A bus stop in the rain", "사운드트랙#2"),
        ("recording-booth.jpg", "A booth", "The last take"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newcomer_signs_in_writes_an_illustrated_review_mends_two_faults_and_schedules_it()
    {
        var review = new JsonObject
        {
            ["headline"] = "Two songs and an ending that earns its tears",
            ["title"] = "Soundtrack #2",
            ["originalTitle"] = "사운드트랙#2",
            ["year"] = 2023,
            ["verdict"] = "Simple, warm and worth one evening.",
            ["people"] = "Keum Sae-rok, actor, Do Hyun-seo\nNoh Sang-hyun, actor, Ji Su-ho\nSohn Jeong Hyuck, actor, K",
            ["body"] = "Six episodes, *one* piano, and ||she stays||.",
        };
        var seen = await PlayAsync("newcomer", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["review"] = review,
            ["due"] = "2199-03-01T09:00",
            ["files"] = new JsonArray([.. Pictures.Select(FileOf)]),
        });

        Assert.DoesNotContain("rft_", (string?)seen["address"], StringComparison.Ordinal);
        Assert.NotEmpty(seen["missing"]!.AsArray());
        Assert.Equal(2, seen["wrong"]!.AsArray().Count);
        Assert.Contains("<details class=\"spoiler inline\"", (string?)seen["preview"], StringComparison.Ordinal);
        Assert.Contains((string?)review["headline"] ?? "", (string?)seen["look"]?["page"], StringComparison.Ordinal);
        Assert.Contains("<em>one</em> piano", (string?)seen["look"]?["entry"], StringComparison.Ordinal);
        Assert.DoesNotContain("she stays", (string?)seen["look"]?["entry"], StringComparison.Ordinal);
        var stored = await ReadAsync((string?)seen["id"]);
        Assert.Equal("scheduled", (string?)stored["status"]);
        Assert.Equal("2199-03-01T09:00:00Z", (string?)stored["due"]);
        Assert.Equal(4.5m, (decimal?)stored["rating"]?["value"]);
        Assert.Equal("사운드트랙#2", (string?)stored["subject"]?["originalTitle"]?["text"]);
        Assert.Equal(["k-drama", "음악"], stored["tags"]!.AsArray().Select(tag => (string?)tag));
        var cast = stored["subject"]!["people"]!.AsArray();
        Assert.Equal(["Do Hyun-seo", "Ji Su-ho", "K"], cast.Select(person => (string?)person?["character"]));
        Assert.StartsWith((string?)review["body"], (string?)stored["body"], StringComparison.Ordinal);
        Assert.Equal(Pictures.Length, $"{stored["body"]}".Split("![](image:").Length - 1);

        var published = await site.Client.StepAsync(stored, "publish");
        var page = await site.Client.GetStringAsync(new Uri($"{published["url"]}").AbsolutePath, Cancel);
        foreach (var (_, alt, caption) in Pictures)
        {
            Assert.Contains($"alt=\"{alt}\"", page, StringComparison.Ordinal);
            Assert.Contains(caption, page, StringComparison.Ordinal);
        }

        var feed = await site.Client.GetStringAsync("/feed.xml", Cancel);
        Assert.Contains("Soundtrack #2", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("she stays", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_are_completed_what_is_typed_is_seen_in_the_preview_and_a_crash_in_the_middle_of_typing_loses_nothing()
    {
        const string text = "It was a quiet evening, and 눈이 왔다";
        var pages = string.Concat(Enumerable.Range(1, 90).Select(number => $"{number}. *Every* evening was as quiet as this one.\n\n"));
        var seen = await PlayAsync("crash", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["text"] = text,
            ["title"] = "xana",
            ["around"] = new JsonArray(pages, $"\n\n{pages}"),
        });

        Assert.Equal([DeskSite.KnownTitle], seen["offered"]!.AsArray().Select(offer => $"{offer}"));
        Assert.InRange((int)seen["pages"]!, 1, (int)seen["keys"]! / 4);
        Assert.Equal($"{pages}{text}\n\n{pages}", (string?)seen["body"]);
    }

    [Fact]
    public async Task Two_editors_who_collide_lose_nothing_of_either_and_changes_are_public_when_they_are_published()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("A collision"));

        var seen = await PlayAsync("collision", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["id"] = (string?)review["id"],
            ["mine"] = new JsonObject { ["body"] = "My words.", ["verdict"] = "Mine." },
            ["theirs"] = new JsonObject { ["verdict"] = "Theirs.", ["summary"] = "Added by them." },
        });

        Assert.Equal(200, (int?)seen["changed"]);
        Assert.Contains("body", (string?)seen["differs"], StringComparison.Ordinal);
        Assert.Equal("A body with **weight**.", (string?)seen["unseen"]);
        Assert.Contains("My words.", (string?)seen["shown"], StringComparison.Ordinal);
        Assert.Equal(404, (int?)seen["revoked"]);
        Assert.Equal("Theirs.", (string?)seen["verdict"]);
        var stored = await ReadAsync((string?)review["id"]);
        Assert.Equal("My words.", (string?)stored["body"]);
        Assert.Equal("Theirs.", (string?)stored["verdict"]);
        Assert.Equal("Added by them.", (string?)stored["summary"]);
    }

    [Fact]
    public async Task What_a_review_said_before_is_shown_word_by_word_and_can_be_restored()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("A review with a past"));
        await site.Client.StepAsync(review, "patch", """{"body":"A body with **less**."}""");

        var seen = await PlayAsync("history", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["id"] = (string?)review["id"],
            ["revision"] = 1,
        });

        Assert.Equal(["**weight**.", "**less**."], seen["then"]!.AsArray().Select(word => (string?)word));
        Assert.Equal("A body with **weight**.", (string?)seen["body"]);
        Assert.Equal("A body with **weight**.", (string?)(await ReadAsync((string?)review["id"]))["body"]);
    }

    [Fact]
    public async Task A_moderator_clears_a_queue_by_keyboard_and_nothing_in_it_runs()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("A review that people talk of"));
        string[] comments =
            ["<script>alert(1)</script>", "![x](https://evil.example/x.png) <img src=x onerror=alert(1)>", "Rubbish.", "Well said."];
        foreach (var comment in (string[])["Chosen one.", "Chosen two.", .. comments]) await site.Client.PostCommentAsync(review, comment);

        var seen = await PlayAsync("moderator", 1280, new JsonObject { ["token"] = Editor.Token, ["answer"] = "Thank you." });

        Assert.Equal(comments.Reverse(), seen["waiting"]!.AsArray().Select(text => (string?)text));
        Assert.Equal(0, (int?)seen["scripts"]);
        Assert.Equal(["Rubbish."], seen["found"]!.AsArray().Select(text => (string?)text));
        Assert.Contains(await ListAsync("approved"), listed => (string?)listed?["body"] == "Well said.");
        Assert.Contains(await ListAsync("approved"), listed => (string?)listed?["body"] == "Thank you.");
        Assert.Single(await ListAsync("spam"), listed => $"{listed?["body"]}".Contains("onerror", StringComparison.Ordinal));
        Assert.Equal(2, (await ListAsync("spam")).Count(listed => $"{listed?["body"]}".StartsWith("Chosen", StringComparison.Ordinal)));
        Assert.Empty(await ListAsync("pending"));
        await site.Client.PostCommentAsync(review, "By the name that was blocked.");
        Assert.Single(await ListAsync("spam"), listed => (string?)listed?["body"] == "By the name that was blocked.");
    }

    [Fact]
    public async Task An_editor_of_the_site_writes_a_page_publishes_it_takes_it_back_and_deletes_it()
    {
        var seen = await PlayAsync("publisher", 1280, new JsonObject
        {
            ["token"] = await site.TokenAsync(AccessScope.Site),
            ["title"] = "About & us",
            ["body"] = "Who we *are*, and ||what we hide||.",
            ["wrong"] = "tags",
            ["place"] = "about/us",
        });

        Assert.Contains("no path that the site keeps for itself", (string?)seen["fault"], StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"title\" dir=\"auto\">About &amp; us</h1>", (string?)seen["preview"], StringComparison.Ordinal);
        Assert.Contains("<details class=\"spoiler inline\"", (string?)seen["preview"], StringComparison.Ordinal);
        Assert.Equal((200, 410), ((int?)seen["published"], (int?)seen["withdrawn"]));
        Assert.Equal(HttpStatusCode.Gone, await site.Client.PageStatusAsync("/about/us/"));
    }

    [Fact]
    public async Task What_the_token_does_not_allow_is_not_offered_and_a_phone_shows_everything_in_Korean_too()
    {
        var token = await site.TokenAsync(AccessScope.Update);

        var seen = await PlayAsync("reader", 360, new JsonObject { ["token"] = token });

        Assert.Equal(["Reviews"], seen["links"]!.AsArray().Select(link => $"{link}".Trim()));
        Assert.Equal(0, (int?)seen["buttons"]);
        Assert.Equal(("ko", "리뷰"), ((string?)seen["language"], (string?)seen["heading"]));
        Assert.Equal(0, (int?)seen["sideways"]);
    }

    [Fact]
    public async Task Its_files_are_kept_by_browsers_for_good_and_its_page_has_a_policy_of_its_own()
    {
        using var page = await site.Client.GetAsync("/desk/", Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        var script = $"/desk/{html.Split("src=\"")[1].Split('"')[0]}";
        using var request = new HttpRequestMessage(HttpMethod.Get, script);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var encoded = await site.Client.SendAsync(request, Cancel);
        using var plain = await site.Client.GetAsync(script, Cancel);

        Assert.Contains("script-src 'self' 'wasm-unsafe-eval'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, encoded.StatusCode);
        Assert.Equal(["br"], encoded.Content.Headers.ContentEncoding);
        Assert.Contains("immutable", $"{encoded.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.NotEqual(encoded.Headers.ETag, plain.Headers.ETag);
        Assert.Contains("Blazor", await plain.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<JsonNode> PlayAsync(string scene, int width, JsonObject own) => site.PlayAsync(scene, width, own);

    private async Task<JsonObject> ReadAsync(string? id)
    {
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews/{id}");
        return await answer.JsonAsync();
    }

    private async Task<IReadOnlyList<JsonNode?>> ListAsync(string status) => await site.Client.ListCommentsAsync($"?status={status}");

    private static JsonNode FileOf((string File, string Alt, string Caption) picture) => new JsonObject
    {
        ["name"] = picture.File,
        ["type"] = "image/jpeg",
        ["bytes"] = Convert.ToBase64String(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "images", picture.File))),
        ["alt"] = picture.Alt,
        ["caption"] = picture.Caption,
    };
}
