using System.IO.Compression;
using System.Net;
using System.Text;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Somebody moves in from Ghost, from a feed, and with what they wrote in catalogues.</summary>
public sealed class OtherSourcesTests(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    private readonly Terminal _terminal = new(site.Client);
    private OldSite _old = null!; // Not null: set before any test runs.

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_of_Ghost_come_with_pictures_bylines_and_addresses()
    {
        (_old.Files["/content/a.png"], _old.Files["/content/lead.png"]) = (Uploads.NewPhoto(), Uploads.NewPhoto());
        var file = _terminal.Write("ghost.json", """
            {"db":[{"data":{"posts":[
              {"id":"5c1","title":"Review: Ghosted (2019)","slug":"ghosted","type":"post","status":"published",
               "html":"<p>Stairs, [sic] 4/5.</p>\n<img src=\"__GHOST_URL__/content/a.png\" alt=\"Stairs\">",
               "feature_image":"__GHOST_URL__/content/lead.png","published_at":"2019-05-04T09:30:00.000Z"}],
              "posts_meta":[{"post_id":"5c1","feature_image_alt":"A staircase"}],
              "tags":[{"id":"t1","name":"Film"}],"posts_tags":[{"post_id":"5c1","tag_id":"t1"}],
              "users":[{"id":"u1","name":"Mina Park","slug":"mina"}],"posts_authors":[{"post_id":"5c1","author_id":"u1"}]}}]}
            """);
        Assert.Equal(ExitCode.Usage, await _terminal.RunAsync("import", "ghost", file));
        var result = await _terminal.ResultAsync("import", "ghost", file, "--old-address", _old.Address);
        Assert.Equal("""{"created":1}""", result["results"]?.ToJsonString());
        var review = Assert.Single(await site.Client.ListAsync("feedId=5c1")) ?? throw new InvalidOperationException("It is not there.");
        Assert.Equal(("Ghosted", "film", "2019", "mina"), ($"{review["subject"]?["title"]}", $"{review["subject"]?["kind"]}",
            $"{review["subject"]?["year"]}", $"{review["author"]}"));
        Assert.StartsWith("Stairs, [sic] 4/5.", (string?)review["body"]);
        Assert.Contains("](image:", (string?)review["body"]);
        Assert.NotNull(review["leadImage"]);
        await Clock.RunTimerAsync(site.App); // An import returns when everything is stored; the timer publishes it.
        using var moved = await site.Client.GetAsync("/ghosted/", Cancel);
        Assert.Equal((HttpStatusCode.MovedPermanently, (string?)review["url"]), (moved.StatusCode, moved.Headers.Location?.AbsoluteUri));
        Assert.Equal("""{"there":1}""",
            (await _terminal.ResultAsync("import", "ghost", file, "--old-address", _old.Address))["results"]?.ToJsonString());
    }

    [Fact]
    public async Task A_feed_is_read_with_its_archives_each_once_and_a_second_run_adds_what_is_new()
    {
        _old.Files["/feed.xml"] = Feed("new", "archive.xml");
        _old.Files["/archive.xml"] = Feed("old", "feed.xml"); // Archives that lead in a circle end.
        var first = await _terminal.ResultAsync("import", "feed", $"{_old.Address}/feed.xml", "--kind", "album");
        Assert.Equal("""{"created":2}""", first["results"]?.ToJsonString());
        Assert.Equal((1, 1), (_old.Asked["/feed.xml"], _old.Asked["/archive.xml"]));
        var review = Assert.Single(await site.Client.ListAsync("feedId=tag:feed:old"));
        Assert.Equal(("Entry old", "album", "ko", "Words *of* old."), ((string?)review?["headline"], (string?)review?["subject"]?["kind"],
            (string?)review?["language"], (string?)review?["body"]));
        var file = _terminal.Write("feed.xml", Encoding.UTF8.GetString(Feed("newest", "")));
        Assert.Equal("""{"created":1}""", (await _terminal.ResultAsync("import", "feed", file))["results"]?.ToJsonString());
        _old.Files["/feed.xml"] = Feed("new", "gone.xml");
        Assert.Equal(ExitCode.Refused, await _terminal.RunAsync("import", "feed", $"{_old.Address}/feed.xml"));
        Assert.Contains("Older entries could not be fetched: its server answered 404.", _terminal.Error);
        Assert.Equal(ExitCode.Unreachable, await _terminal.RunAsync("import", "feed", $"{_old.Address}/none.xml"));
        Assert.Equal(ExitCode.Usage, await _terminal.RunAsync("import", "feed", "none.xml"));
    }

    [Fact]
    public async Task Ones_own_network_is_asked_only_if_somebody_says_so()
    {
        _terminal.MayAskThisMachine = false;
        _old.Files["/feed.xml"] = Feed("own", "");
        Assert.Equal(ExitCode.Unreachable, await _terminal.RunAsync("import", "feed", $"{_old.Address}/feed.xml"));
        Assert.Empty(_old.Asked);
        var result = await _terminal.ResultAsync("import", "feed", $"{_old.Address}/feed.xml", "--allow-private");
        Assert.Equal("""{"created":1}""", result["results"]?.ToJsonString());
    }

    [Fact]
    public async Task Reviews_of_catalogues_come_once_with_what_they_say_and_yield_to_the_map()
    {
        var zip = _terminal.PathOf("letterboxd.zip");
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Create, Cancel))
        await using (var writer = new StreamWriter(await archive.CreateEntry("reviews.csv").OpenAsync(Cancel)))
        {
            await writer.WriteAsync("""
                Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
                2024-03-02,Memories of Murder,2003,https://boxd.it/mm1,4.5,Yes,"Rain, [b] <b>rain</b>.",bong,2024-03-01

                """);
        }

        var map = _terminal.Write("map.json", """{ "posts": { "mm1": { "column": "Rain", "title": "살인의 추억" } } }""");
        Assert.Equal("""{"created":1}""",
            (await _terminal.ResultAsync("import", "letterboxd", zip, "--map", map))["results"]?.ToJsonString());
        var review = Assert.Single(await site.Client.ListAsync($"feedId={Uri.EscapeDataString("https://boxd.it/mm1")}"));
        Assert.Equal(("film", "살인의 추억", "4.5", "Rain", "2024-03-01"), ($"{review?["subject"]?["kind"]}",
            $"{review?["subject"]?["title"]}", $"{review?["rating"]?["value"]}", $"{review?["column"]}",
            $"{review?["experienced"]?["date"]}"));
        Assert.Equal("Rain, [b] <b>rain</b>.", (string?)review?["body"]);
        Assert.Null(review?["formerPaths"]);
        Assert.Equal("""{"there":1}""", (await _terminal.ResultAsync("import", "letterboxd", zip))["results"]?.ToJsonString());

        var books = _terminal.Write("goodreads.csv", """
            Book Id,Title,Author,My Rating,Date Read,My Review,Spoiler
            41,The Vegetarian,Han Kang,4,2019/05/04,"She stops.<br/><br/><spoiler>A tree.</spoiler>",false

            """);
        Assert.Equal("""{"created":1}""", (await _terminal.ResultAsync("import", "goodreads", books))["results"]?.ToJsonString());
        await Clock.RunTimerAsync(site.App);
        var book = Assert.Single(await site.Client.ListAsync("feedId=goodreads-book-41"));
        var page = await site.Client.GetStringAsync(new Uri((string?)book?["url"] ?? "").AbsolutePath, Cancel);
        Assert.Contains("<details class=\"spoiler inline\"", page);
        Assert.DoesNotContain("A tree.", await site.Client.GetStringAsync("/feed.xml", Cancel));
        var stories = _terminal.Write("storygraph.csv", "Title,Authors,Star Rating,Review\nHuman Acts,Han Kang,4.25,<div>A boy.</div>\n");
        Assert.Equal("""{"new":1}""",
            (await _terminal.ResultAsync("import", "storygraph", stories, "--dry-run"))["results"]?.ToJsonString());
    }

    public async ValueTask InitializeAsync() => _old = await OldSite.StartAsync();

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return _old.DisposeAsync();
    }

    private byte[] Feed(string name, string older) => Encoding.UTF8.GetBytes($"""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko"><title>T</title><id>urn:t</id><updated>2020-01-01T00:00:00Z</updated>
        {(older.Length > 0 ? $"<link rel=\"prev-archive\" href=\"{_old.Address}/{older}\"/>" : "")}
        <entry><title>Entry {name}</title><id>tag:feed:{name}</id><link href="{_old.Address}/entries/{name}/"/>
          <updated>2019-05-04T09:30:00Z</updated>
          <content type="html">&lt;p&gt;Words &lt;em&gt;of&lt;/em&gt; {name}.&lt;/p&gt;</content></entry>
        </feed>
        """);
}
