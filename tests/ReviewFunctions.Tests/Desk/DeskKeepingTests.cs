using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Desk;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Hostile;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Desk;

/// <summary>
/// What is written at the desk is kept, whatever becomes of network, browser and token, and what others wrote does no harm.
/// </summary>
public sealed class DeskKeepingTests(DeskSite site) : IClassFixture<DeskSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_network_one_writes_on_and_it_is_saved_when_the_network_is_back()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Written in a tunnel", "draft"));

        var seen = await site.PlayAsync("offline", 360, new JsonObject
        {
            ["token"] = Editor.Token,
            ["id"] = (string?)review["id"],
            ["body"] = "Before the tunnel.",
            ["verdict"] = "In the tunnel.",
            ["theirs"] = new JsonObject { ["summary"] = "From outside." },
        });

        Assert.Equal(["Before the tunnel.", "In the tunnel."], seen["reopened"]!.AsArray().Select(text => (string?)text));
        Assert.Equal((0, 1, 200), ((int?)seen["sideways"], (int?)seen["waits"], (int?)seen["changed"]));
        var stored = await ReadAsync(review);
        Assert.Equal(("Before the tunnel.", "In the tunnel. Again.", "From outside."),
            ((string?)stored["body"], (string?)stored["verdict"], (string?)stored["summary"]));
    }

    [Fact]
    public async Task The_list_stands_as_it_was_while_the_desk_starts_and_goes_with_its_editor()
    {
        const string headline = "Chosen <script>early</script>";
        await site.Client.PublishAsync(Editor.NewReview(headline, "draft"));

        var seen = await site.PlayAsync("again", 360, new JsonObject { ["token"] = Editor.Token, ["headline"] = headline });

        Assert.Equal((headline, 0), ((string?)seen["opened"], (int?)seen["scripts"]));
        Assert.Null(seen["kept"]);
    }

    [Fact]
    public async Task What_cannot_be_checked_at_the_desk_is_saved_and_checked_by_the_site()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Written by a thin line", "draft"));

        var seen = await site.PlayAsync(
            "unread", 360, new JsonObject { ["token"] = Editor.Token, ["id"] = (string?)review["id"], ["body"] = "Unread." });

        Assert.False((bool?)seen["broken"]);
        Assert.Equal("Unread.", (string?)(await ReadAsync(review))["body"]);
    }

    [Fact]
    public async Task A_draft_that_saved_itself_is_there_in_another_browser_and_outlives_its_token()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Begun on another machine", "draft"));

        var seen = await site.PlayAsync("elsewhere", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["short"] = await site.Client.MakeTokenAsync("update publish"),
            ["key"] = AppHost.FunctionKey,
            ["id"] = (string?)review["id"],
            ["body"] = "Written before the crash.",
            ["more"] = "Written with a token that has ended.",
        });

        Assert.Matches("^Saved as a copy at [0-9]{2}:[0-9]{2}$", (string?)seen["state"]);
        Assert.Equal("Written before the crash.", (string?)seen["found"]);
        Assert.False((bool?)seen["mayPublish"]);
        Assert.Equal("Written with a token that has ended.", (string?)seen["under"]);
        Assert.Equal(0, (int?)seen["left"]);
        var stored = await ReadAsync(review);
        Assert.Equal(("Written before the crash.", "Written with a token that has ended.", 2),
            ((string?)stored["body"], (string?)stored["verdict"], (int?)stored["revision"]));
    }

    [Fact]
    public async Task Texts_that_would_run_as_markup_do_not_at_the_desk_and_nothing_is_asked_for_elsewhere()
    {
        // Pictures from elsewhere that an editor names are shown.
        var texts = Payloads.All.Where(text => !text.StartsWith('!')).ToList();
        List<string> ids = [];
        foreach (var some in texts.Chunk(texts.Count / 3))
        {
            var review = Editor.NewReview(some[0], "draft");
            review["body"] = string.Join("\n\n", some);
            review["summary"] = some[1];
            var stored = await site.Client.PublishAsync(review);
            var patch = new JsonObject { ["body"] = $"{review["body"]}\n\nMore of it." };
            await site.Client.StepAsync(stored, "patch", patch.ToJsonString());
            ids.Add((string?)stored["id"] ?? "");
        }

        // What is said of an image may hide nothing.
        var words = Payloads.All.Where(text => PlainText.Fault(text, ImageDescription.MaxCaption) is null)
            .Where(text => !text.Contains("||", StringComparison.Ordinal) && !text.Contains("spoiler", StringComparison.Ordinal)).ToList();
        foreach (var some in words.Chunk(15))
        {
            var alt = Uri.EscapeDataString(string.Join(' ', some));
            await site.Client.AddImageAsync(Uploads.NewPhoto(40, 30), $"alt={alt}&caption={Uri.EscapeDataString(some[0])}");
        }

        var talkedOf = await site.Client.PublishAsync(Editor.NewReview("Talked of"));
        var names = words.Chunk(20).ToList();
        foreach (var some in names) await site.Client.PostCommentAsync(talkedOf, string.Join("\n\n", some), some[0]);

        var seen = await site.PlayAsync("hostile", 1280, new JsonObject
        {
            ["token"] = Editor.Token,
            ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]),
        });

        Assert.Empty(seen["ran"]!.AsArray());
        Assert.Empty(seen["asked"]!.AsArray().Select(address => $"{address}"));
        Assert.Empty(seen["found"]!.AsArray().Select(fault => $"{fault}"));
        Assert.InRange((int?)seen["shown"]?["list"] ?? 0, ids.Count, 100);
        Assert.InRange((int?)seen["shown"]?["images"] ?? 0, 6, 100);
        Assert.InRange((int?)seen["shown"]?["comments"] ?? 0, names.Count, 100);
    }

    [Fact]
    public async Task The_service_worker_keeps_the_files_of_its_version_and_browsers_ask_about_it_every_time()
    {
        using var answer = await site.Client.GetAsync("/desk/sw.js", Cancel);
        var script = await answer.Content.ReadAsStringAsync(Cancel);
        var version = await DeskSite.Files.ReadVersionAsync(Cancel);

        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal((TimeSpan.Zero, true), (answer.Headers.CacheControl?.MaxAge, answer.Headers.CacheControl?.MustRevalidate));
        Assert.Contains($"const release = '{version}'", script, StringComparison.Ordinal);
        var files = JsonNode.Parse(script.Split("const files = ")[1].Split('\n')[0])!.AsArray().Select(file => (string?)file).ToList();
        Assert.Contains($"{version}/desk.js", files);
        foreach (var file in files.Where(file => !file!.EndsWith(".wasm", StringComparison.Ordinal)))
            Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync($"/desk/{file}", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Files_of_former_versions_go_after_a_day_and_never_those_in_use_or_of_the_newest()
    {
        var documents = site.App.Services.GetRequiredService<IDocumentStore>();
        var since = (await documents.FindAsync(DeskFiles.IndexPath, Cancel))!.Changed;
        var later = since + (2 * DeskSweep.Kept);
        string[] paths = ["desk/0.0.1-former/desk.js", "desk/0.0.2-coming/desk.js", "desk/999.0.0-newest/desk.js"];
        foreach (var (path, changed) in paths.Zip((DateTimeOffset[])[since, later, since]))
        {
            var file = new Document(path, "text/javascript", CachePolicy.Immutable, "1"u8.ToArray());
            Assert.True(await documents.TryWriteAsync(file, changed, over: null, Cancel));
        }

        string[] kept = [DeskFiles.IndexPath, DeskFiles.WorkerPath, $"desk/{await DeskSite.Files.ReadVersionAsync(Cancel)}/desk.js"];

        await new DeskSweep(documents, new FakeTimeProvider(since + DeskSweep.Kept - TimeSpan.FromMinutes(1))).RunAsync(Cancel);
        Assert.Equal([.. paths, .. kept], await ThereAsync([.. paths, .. kept]));
        await new DeskSweep(documents, new FakeTimeProvider(later)).RunAsync(Cancel);
        Assert.Equal([.. paths[1..], .. kept], await ThereAsync([.. paths, .. kept]));

        async Task<IEnumerable<string>> ThereAsync(string[] all)
        {
            List<string> there = [];
            foreach (var path in all)
                if (await documents.FindAsync(path, Cancel) is not null) there.Add(path);
            return there;
        }
    }

    private async Task<JsonObject> ReadAsync(JsonObject review)
    {
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        return await answer.JsonAsync();
    }
}
