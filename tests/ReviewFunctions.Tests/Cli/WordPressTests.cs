using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Somebody moves in from WordPress.</summary>
public sealed class WordPressTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Terminal _terminal = null!; // Not null: set before any test runs, as are the next.
    private OldSite _old = null!;
    private string _file = null!;
    private string _map = null!;

    [Fact]
    public async Task Posts_become_reviews_once_with_their_pictures_addresses_and_ids()
    {
        var first = await _terminal.ResultAsync("import", "wordpress", _file);
        Assert.Equal("""{"created":2,"left out":1}""", first["results"]?.ToJsonString());
        var review = Assert.Single(await _site.Client.ListAsync($"feedId={Uri.EscapeDataString("https://old.example/?p=114")}"));
        Assert.NotNull(review);
        Assert.Equal(("사운드트랙 #2 & the end", "published", "사운드트랙-2"),
            ((string?)review["headline"], (string?)review["status"], (string?)review["slug"]));
        Assert.Equal(("2019-05-04T09:30:00Z", "2020-01-01T00:00:00Z"), ((string?)review["published"], (string?)review["updated"]));
        Assert.Equal("""["K-Drama","음악"]""", System.Text.RegularExpressions.Regex.Unescape(review["tags"]?.ToJsonString() ?? ""));
        Assert.Equal(("mina-park", "Six short episodes & a song.", "en-US"),
            ((string?)review["author"], (string?)review["summary"], (string?)review["language"]));
        Assert.Contains($"](image:{review["leadImage"]} \"A duet\")", (string?)review["body"]);
        await Clock.RunTimerAsync(_site.App);
        foreach (var former in (string[])["/2019/05/soundtrack-2/", "/?p=114"])
        {
            using var moved = await _site.Client.GetAsync(former, TestContext.Current.CancellationToken);
            Assert.Equal(
                (HttpStatusCode.MovedPermanently, (string?)review["url"]), (moved.StatusCode, moved.Headers.Location?.AbsoluteUri));
        }

        using var settings = await _site.Client.GetAsEditorAsync("/api/site");
        Assert.Equal("Mina & Co.", (string?)(await settings.JsonAsync())["bylines"]?["mina-park"]?["name"]);
        Assert.Equal(1, _old.Asked["/piano.png"]);

        var second = await _terminal.ResultAsync("import", "wordpress", _file);
        Assert.Equal("""{"left out":1,"there":2}""", second["results"]?.ToJsonString());
        Assert.Equal(1, _old.Asked["/piano.png"]);
    }

    [Fact]
    public async Task What_a_post_does_not_say_is_guessed_or_said_by_a_map()
    {
        await _terminal.ResultAsync("import", "wordpress", _file, "--map", _map);
        var review = Assert.Single(await _site.Client.ListAsync($"feedId={Uri.EscapeDataString("https://old.example/?p=114")}"));
        Assert.Equal(("stage", "At night", "4.5", "5"), ((string?)review?["subject"]?["kind"], (string?)review?["column"],
            review?["rating"]?["value"]?.ToJsonString(), review?["rating"]?["best"]?.ToJsonString()));
        Assert.DoesNotContain(review?["tags"]?.AsArray() ?? [], tag => (string?)tag is "K-Drama");
        Assert.Contains("4.5 out of 5", (string?)review?["body"]);
    }

    [Fact]
    public async Task Everything_that_is_not_as_it_was_is_said()
    {
        var result = await _terminal.ResultAsync("import", "wordpress", _file);
        var notes = (result["notes"]?.AsArray() ?? []).Select(note => $"{note?["item"]}: {note?["note"]}").ToList();
        Assert.All(
            [
                "post 114: It was filed under post_format Image, which is left out.",
                "post 114: The rating 4.5/5 was found in its text.",
                "post 114: 5 of its 7 blocks of HTML are Markdown now; readers see the same.",
                "post 114: Blocks that Markdown has no words for stay HTML: blockquote, pre.",
                "post 114: 1 pingbacks, trackbacks and the like are left out.",
                "post 114: 2 comments that are spam or were thrown away are left out.",
                "post 114: The email of the comment 9 is none here, and is left out.",
                "post 114: The comment 8 answers one that stays behind, and stands for itself.",
                "post 114: A spoiler loses what was said of it: title=\"x\"",
                "post 114: A gallery shows the attachment 99, which the export does not have.",
                $"post 114: The picture {_old.Address}/gone.png could not be fetched: its server answered 404.",
                "post 115: It has no title; its headline is now: A draft of blocks.",
                $"post 115: Nothing says what the picture {_old.Address}/nameless.png shows, so the review comes as a draft: "
                    + "write its alternative text.",
                "post 116: Its status is trash.",
                $"{_file}: 1 items of the type page are left out.",
            ],
            note => Assert.Contains(note, notes));
    }

    [Fact]
    public async Task Comments_come_along_with_their_threads_and_a_second_run_adds_what_is_new()
    {
        Assert.Equal(7, (int?)(await _terminal.ResultAsync("import", "wordpress", _file))["comments"]);
        await Clock.RunTimerAsync(_site.App);
        var stored = (await _site.Client.ListCommentsAsync("?limit=100")).ToDictionary(comment => (string?)comment?["id"] ?? "");
        var depths = stored.Values.Select(comment => $"{comment?["name"]}: {DepthOf(comment, stored)}").Order(StringComparer.Ordinal);
        Assert.Equal(["Deep: 3", "Deep: 4", "Deep: 5", "Jun: 2", "Mina: 1", "Sora & Jun: 1", "Waiting: 1"], depths);
        var first = stored.Values.Single(comment => (string?)comment?["name"] == "Sora & Jun");
        Assert.Equal(
            ("I waited.\n\nShe *does* go [back](https://a.example/x%5Fy), **at last**: 1 \\< 2 \\*so\\*.\n\n> The `end`",
                "2019-05-05T10:00:00Z", "sora@example.org", "approved"),
            ((string?)first?["body"], (string?)first?["created"], (string?)first?["email"], (string?)first?["status"]));
        Assert.Equal("pending", (string?)stored.Values.Single(comment => (string?)comment?["name"] == "Waiting")?["status"]);

        Assert.Equal(0, (int?)(await _terminal.ResultAsync("import", "wordpress", _file))["comments"]);
        var more = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        _terminal.Write("export.xml", more.Replace("<![CDATA[trash]]></wp:comment_approved>", "1</wp:comment_approved>"));
        Assert.Equal(1, (int?)(await _terminal.ResultAsync("import", "wordpress", _file))["comments"]);
    }

    [Fact]
    public async Task Pictures_of_a_server_that_is_not_well_are_asked_for_again_three_times_at_most()
    {
        _old.Unwell["/piano.png"] = 2;
        _old.Unwell["/nameless.png"] = 9;
        var result = await _terminal.ResultAsync("import", "wordpress", _file);
        Assert.Equal((3, 3, 1), (_old.Asked["/piano.png"], _old.Asked["/nameless.png"], _old.Asked["/gone.png"]));
        Assert.Contains(result["notes"]?.AsArray() ?? [],
            note => (string?)note?["note"] == $"The picture {_old.Address}/nameless.png could not be fetched: its server answered 503.");
    }

    [Fact]
    public async Task Forty_pictures_of_a_post_come_with_their_words_and_are_fetched_four_at_a_time()
    {
        var numbers = Enumerable.Range(0, 40).ToList();
        foreach (var number in numbers)
        {
            _old.Files[$"/{number}.png"] = Uploads.NewPhoto(80, 60);
            _old.Held.Add($"/{number}.png");
        }

        var figures = numbers.Select(number => $"<img src=\"{_old.Address}/{number}.png\" alt=\"Scene {number}\">");
        var export = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        var file = _terminal.Write("many.xml", export.Replace("A draft of", $"{string.Join(' ', figures)} A draft of"));
        await _terminal.ResultAsync("import", "wordpress", file);
        Assert.Equal(4, _old.MostTogether);
        var id = Uri.EscapeDataString("https://old.example/?p=115");
        var body = (string?)Assert.Single(await _site.Client.ListAsync($"feedId={id}"))?["body"];
        Assert.All(numbers, number => Assert.Contains($"![Scene {number}](image:", body));
    }

    [Fact]
    public async Task A_dry_run_shows_every_post_and_changes_nothing()
    {
        var result = await _terminal.ResultAsync("import", "wordpress", _file, "--dry-run", "--pages", "--kind", "film", "--map", _map);
        Assert.Equal("""{"left out":1,"new":3}""", result["results"]?.ToJsonString());
        Assert.Equal(ExitCode.Done, await _terminal.RunAsync("import", "wordpress", _file, "--dry-run", "--map", _map));
        foreach (var word in (string[])["publish", "stage", "4.5/5"]) Assert.Contains(word, _terminal.Out);
        Assert.Empty(await _site.Client.ListAsync("limit=100"));
        Assert.Empty(_old.Asked);
        Assert.Equal(ExitCode.Usage, await _terminal.RunAsync("import", "wordpress", _file, "--kind", "hat"));
    }

    [Fact]
    public async Task On_a_site_that_has_reviews_posts_are_quiet_and_yield_to_what_is_there()
    {
        var present = Editor.NewReview("Here before");
        (present["slug"], present["formerPaths"]) = ("사운드트랙-2", new JsonArray("/2019/05/soundtrack-2/"));
        await _site.Client.PublishAsync(present);
        await _terminal.ResultAsync("import", "wordpress", _file);
        var review = Assert.Single(await _site.Client.ListAsync($"feedId={Uri.EscapeDataString("https://old.example/?p=114")}"));
        Assert.Equal((true, null), ((bool?)review?["quiet"], review?["formerPaths"]));
        Assert.NotEqual("사운드트랙-2", (string?)review?["slug"]);
    }

    [Fact]
    public async Task An_import_that_goes_on_after_it_was_stopped_is_in_feeds_of_new_entries_as_if_it_had_not_been()
    {
        await _terminal.ResultAsync("import", "wordpress", _file);
        var rest = """
            <item><title>Parasite</title><link>https://old.example/parasite/</link>
            <guid isPermaLink="false">https://old.example/?p=214</guid>
            <content:encoded>Stairs, 4/5.</content:encoded><wp:post_id>214</wp:post_id><wp:post_type>post</wp:post_type>
            <wp:status>publish</wp:status><wp:post_date_gmt>2020-05-04 09:30:00</wp:post_date_gmt></item></channel>
            """;
        var export = await File.ReadAllTextAsync(_file, TestContext.Current.CancellationToken);
        var result = await _terminal.ResultAsync("import", "wordpress", _terminal.Write("rest.xml", export.Replace("</channel>", rest)));
        Assert.Equal("""{"created":1,"left out":1,"there":2}""", result["results"]?.ToJsonString());
        var review = Assert.Single(await _site.Client.ListAsync($"feedId={Uri.EscapeDataString("https://old.example/?p=214")}"));
        Assert.Equal(("published", null), ((string?)review?["status"], review?["quiet"]));
    }

    private static int DepthOf(JsonNode? comment, Dictionary<string, JsonNode?> all) =>
        (string?)comment?["inReplyTo"] is { } parent ? DepthOf(all[parent], all) + 1 : 1;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        _old = await OldSite.StartAsync();
        _old.Files["/piano.png"] = Uploads.NewPhoto();
        _old.Files["/nameless.png"] = Uploads.NewPhoto();
        _terminal = new Terminal(_site.Client);
        var export = await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, "tests", "fixtures", "wordpress", "classic.xml"), TestContext.Current.CancellationToken);
        _file = _terminal.Write("export.xml", export.Replace("IMAGES", _old.Address));
        _map = _terminal.Write("map.json", """{ "categories": { "K-Drama": { "kind": "stage", "column": "At night", "tag": false } } }""");
    }

    public async ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        await _old.DisposeAsync();
        await _site.DisposeAsync();
    }
}
