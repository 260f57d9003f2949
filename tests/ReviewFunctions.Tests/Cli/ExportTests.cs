using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Markup;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.SitePages;

namespace ReviewFunctions.Tests.Cli;

/// <summary>A site that is exported, and one that is made of the export.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    /// <summary>What each save and each site says for itself.</summary>
    private static readonly string[] OfTheSite = ["id", "revision", "editor", "saved", "publication", "feedId"];

    private readonly Site _first = new(), _second = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_imported_into_an_empty_site_gives_equal_reviews_and_feeds_with_the_same_ids()
    {
        await FillAsync();
        var page = await _first.Client.AddPageAsync(PageWriter.NewPage("who/we-are"));
        using var from = new Terminal(_first.Client);
        var folder = from.PathOf("export");
        var exported = await from.ResultAsync("export", folder);
        Assert.Equal(1, (int?)exported["pages"]);
        Assert.Equal((8, 2, 4, 1),
            ((int?)exported["reviews"], (int?)exported["pictures"], (int?)exported["comments"], (int?)exported["deleted"]));
        Assert.Contains("/2019/05/a%20quiet%20hour/ ", await File.ReadAllTextAsync(from.PathOf("export/_redirects"), Cancel));
        Assert.Contains("\"/2019/05/a quiet hour/\"", await File.ReadAllTextAsync(from.PathOf("export/redirects.nginx.conf"), Cancel));
        Assert.Equal(ExitCode.Done, await from.RunBareAsync(["check", .. Directory.EnumerateFiles(folder, "*.md")]));

        using var to = new Terminal(_second.Client);
        var imported = await to.ResultAsync("import", "markdown", folder, "--settings");
        Assert.Equal((9, 4), ((int?)imported["results"]?["created"], (int?)imported["comments"]));
        await Clock.RunTimerAsync(_second.App);
        Assert.Equal(await CommentsAsync(_first), await CommentsAsync(_second));
        Assert.Equal(await ReviewsAsync(_first), await ReviewsAsync(_second));
        Assert.Equal(await EntryIdsAsync(_first), await EntryIdsAsync(_second));
        Assert.Contains($"{page["title"]}", await _second.Client.GetStringAsync("/who/we-are/", Cancel), StringComparison.Ordinal);
        using var settings = await _second.Client.GetAsEditorAsync("/api/site");
        Assert.Equal("A site to move", (string?)(await settings.JsonAsync())["title"]);

        Assert.Equal(9, (int?)(await to.ResultAsync("import", "markdown", folder))["results"]?["unchanged"]);
        var back = await from.ResultAsync("import", "markdown", folder);
        Assert.Equal((9, 0), ((int?)back["results"]?["unchanged"], (int?)back["comments"]));
    }

    [Fact]
    public async Task The_file_for_WordPress_brings_every_word_picture_and_comment_to_another_site()
    {
        await FillAsync();
        var about = await _first.Client.AddPageAsync(PageWriter.NewPage("imprint"));
        using var from = new Terminal(_first.Client);
        await from.ResultAsync("export", from.PathOf("export"));
        var file = from.PathOf("export/wordpress.xml");
        using var to = new Terminal(_second.Client);
        // The addresses of the pictures are those of the site, which listens elsewhere in this test.
        var xml = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, xml.Replace(AppHost.BaseUrl, _first.Client.BaseAddress?.AbsoluteUri), Cancel);
        var imported = await to.ResultAsync("import", "wordpress", file, "--pages");
        Assert.Equal("""{"created":9}""", imported["results"]?.ToJsonString());
        Assert.Equal(4, (int?)imported["comments"]);
        await Clock.RunTimerAsync(_second.App);
        Assert.Equal(await CommentsAsync(_first), await CommentsAsync(_second));
        var brought = (await _second.Client.ListAsync("limit=100")).ToDictionary(review => (string?)review?["slug"] ?? "");
        foreach (var review in await _first.Client.ListAsync("limit=100"))
        {
            if ((string?)review?["status"] == "deleted") continue;
            var other = brought[(string?)review?["slug"] ?? ""];
            Assert.Equal(WordsOf(review), WordsOf(other));
            Assert.Equal(CaptionOf(review), CaptionOf(other));
            Assert.Equal(review?["translationOf"] is null, other?["translationOf"] is null);
            foreach (var name in (string[])["headline", "summary", "subject", "rating", "tags", "column", "verdict", "author", "language"])
                Assert.Equal(review?[name]?.ToJsonString(), other?[name]?.ToJsonString());
        }

        Assert.Equal(WordsOf(about), WordsOf(brought["imprint"]));
        using var images = await _second.Client.GetAsEditorAsync("/api/images");
        Assert.Equal(2, (await images.JsonAsync())["items"]?.AsArray().Count);
    }

    public async ValueTask InitializeAsync()
    {
        await _first.InitializeAsync();
        await _second.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    /// <summary>What readers see of a review's text, without what differs between sites.</summary>
    private static string WordsOf(JsonNode? review)
    {
        using var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(BodyHtml.ForPage((string?)review?["body"] ?? ""));
        return string.Join(' ', (page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? CaptionOf(JsonNode? review) => (string?)(review?["leadImage"] as JsonObject)?["caption"];

    private async Task FillAsync()
    {
        var client = _first.Client;
        using var named = await client.ChangeAsync(HttpMethod.Patch, "../site", "*", """{"title":"A site to move"}""");
        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        var lead = await client.AddImageAsync(Uploads.NewPhoto(), "alt=The+sleeve&credit=A.+Photographer&focalPoint=0.5,0.3");
        var inline = await client.AddImageAsync(Uploads.NewPhoto(), "alt=&decorative=true");
        await client.PublishAsync(Full((string?)lead["id"] ?? "", (string?)inline["id"] ?? ""));
        var renamed = await client.PublishAsync(Dated("사운드트랙 #2: \"두 번째\" \\ 노래", "2021-02-03T04:05:06Z"));
        await client.StepAsync(renamed, "patch", """{"slug":"moved-once"}""");
        await client.PublishAsync(Editor.NewReview("A draft", "draft"));
        await client.StepAsync(await client.PublishAsync(Dated("Withdrawn", "2020-01-01T00:00:00Z")), "withdraw");
        await client.PublishAsync(Dated("Later", "2199-01-01T00:00:00Z"));
        var changed = await client.PublishAsync(Dated("Changed", "2018-01-01T00:00:00Z"));
        await client.StepAsync(changed, "patch", """{"verdict":"Another word."}""");
        await client.StepAsync(await client.PublishAsync(Editor.NewReview("Deleted")), "delete");
        await CommentOnAsync(changed, renamed);
        var original = await client.PublishAsync(Dated("The original", "2020-06-01T00:00:00Z"));
        var translation = Dated("번역", "2019-06-01T00:00:00Z");
        (translation["language"], translation["translationOf"]) = ("ko", original["id"]?.DeepClone());
        await client.PublishAsync(translation);
    }

    private async Task CommentOnAsync(JsonNode first, JsonNode second)
    {
        var answered = await _first.Client.PostCommentAsync(first, "Is it *good*?\n\n||The end||");
        using (var approved = await _first.Client.DecideAsync(answered, HttpMethod.Patch, """{"status":"approved"}"""))
            Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        var answer = new JsonObject { ["body"] = "It is.", ["inReplyTo"] = answered["id"]?.DeepClone() };
        using (var own = await _first.Client.CommentAsync(first, answer, Editor.Token))
            Assert.Equal(HttpStatusCode.Created, own.StatusCode);
        var waiting = Talking.New("Who knows?", "Jun");
        (waiting["email"], waiting["url"]) = ("jun@example.org", "https://jun.example/");
        using (var posted = await _first.Client.CommentAsync(second, waiting)) Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        await _first.Client.AddCommentAsync(second, "Of the editor.");
    }

    /// <summary>The comments with everything that moves, and with the words of what they answer.</summary>
    private static async Task<string> CommentsAsync(Site site)
    {
        await Clock.RunTimerAsync(site.App);
        var comments = await site.Client.ListCommentsAsync("?limit=100");
        var words = comments.ToDictionary(comment => $"{comment?["id"]}", comment => $"{comment?["body"]}");
        var names = (string[])["status", "name", "email", "url", "body", "created", "verdict"];
        return string.Join('\n', comments.Select(comment => string.Join(" | ", names.Select(name => $"{comment?[name]}"))
            + $" | {words.GetValueOrDefault($"{comment?["inReplyTo"]}")}").Order(StringComparer.Ordinal));
    }

    private static JsonObject Dated(string headline, string published)
    {
        var review = Editor.NewReview(headline);
        review["published"] = published;
        return review;
    }

    private static JsonObject Full(string lead, string inline)
    {
        var review = Dated("Every field: 'quoted' # and more", "2019-05-04T09:30:00Z");
        var more = JsonNode.Parse($$"""
            {
              "column": "null", "summary": "true", "verdict": "~", "disclosure": "- a list? {no}", "spoilers": "minor", "author": "mina",
              "comments": "closed", "tags": ["1984", "음악", "AC/DC", "yes"], "feedId": "https://old.example/?p=114", "quiet": true,
              "formerPaths": ["/2019/05/a quiet hour/"], "rating": { "value": 4.50, "best": 5, "worst": 0.5 },
              "leadImage": { "id": "{{lead}}", "caption": "The sleeve" },
              "subject": {
                "kind": "tvSeries", "title": "1984", "originalTitle": { "text": "사운드트랙#2", "language": "ko" },
                "provider": "Disney+",
                "year": 2023, "episodes": 6, "minutes": 45, "genres": ["romance"], "identifiers": { "imdb": "0012345" },
                "url": "https://example.org/?a=b&c=d#e", "people": [{ "name": "K", "role": "actor", "character": "🎹" }, { "name": "L" }]
              }
            }
            """)?.AsObject() ?? [];
        foreach (var (name, value) in more) review[name] = value?.DeepClone();
        review["body"] = $"\n---\n\nTwo lines,  \nand ||a spoiler||.\n\n![](image:{inline})\n\n[a](b.jpg) `![c](image:{inline})`\n\n";
        return review;
    }

    private static async Task<string> ReviewsAsync(Site site)
    {
        var reviews = (await site.Client.ListAsync("limit=100")).OfType<JsonObject>().ToList();
        var headlines = reviews.ToDictionary(review => $"{review["id"]}", review => $"{review["headline"]}");
        foreach (var review in reviews)
            if ((string?)review["translationOf"] is { } original) review["translationOf"] = headlines[original];
        var kept = reviews.Where(review => (string?)review["status"] != "deleted");
        return string.Join('\n', kept.Select(Comparable).Order(StringComparer.Ordinal));
    }

    private static string Comparable(JsonObject review)
    {
        foreach (var name in OfTheSite) review.Remove(name);
        return review.ToJsonString();
    }

    private static async Task<IEnumerable<string?>> EntryIdsAsync(Site site)
    {
        var feed = await Judge.ReadAsync(await site.Client.GetByteArrayAsync("/feed.atom", TestContext.Current.CancellationToken));
        return feed["entries"]?.AsArray().Select(entry => (string?)entry?["id"]) ?? [];
    }
}
