using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Testing;
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
        using var moved = await _site.Client.GetAsync("/2019/05/soundtrack-2/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        using var settings = await _site.Client.GetAsEditorAsync("/api/site");
        Assert.Equal("Mina & Co.", (string?)(await settings.JsonAsync())["bylines"]?["mina-park"]?["name"]);
        Assert.Equal(1, _old.Asked["/piano.png"]);

        var second = await _terminal.ResultAsync("import", "wordpress", _file);
        Assert.Equal("""{"left out":1,"there":2}""", second["results"]?.ToJsonString());
        Assert.Equal(1, _old.Asked["/piano.png"]);
    }

    [Fact]
    public async Task Everything_that_is_not_as_it_was_is_said()
    {
        var result = await _terminal.ResultAsync("import", "wordpress", _file);
        var notes = (result["notes"]?.AsArray() ?? []).Select(note => $"{note?["item"]}: {note?["note"]}").ToList();
        Assert.All(
            [
                "post 114: It was filed under post_format Image, which is left out.",
                "post 114: 1 comments stay behind: the API takes none with the date that they have.",
                "post 114: The shortcode [spoiler] was taken away; what is in it stays.",
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
    public async Task A_dry_run_shows_every_post_and_changes_nothing()
    {
        var result = await _terminal.ResultAsync("import", "wordpress", _file, "--dry-run", "--pages", "--kind", "film");
        Assert.Equal("""{"left out":1,"new":3}""", result["results"]?.ToJsonString());
        Assert.Equal(ExitCode.Done, await _terminal.RunAsync("import", "wordpress", _file, "--dry-run"));
        Assert.Contains("publish", _terminal.Out);
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
    }

    public async ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        await _old.DisposeAsync();
        await _site.DisposeAsync();
    }
}
