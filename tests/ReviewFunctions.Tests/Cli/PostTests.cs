using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;

namespace ReviewFunctions.Tests.Cli;

/// <summary>Reviews that somebody keeps as Markdown files, posted from the command line.</summary>
public sealed class PostTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly Terminal _terminal = new(site.Client);

    [Fact]
    public async Task A_file_becomes_a_review_with_its_pictures_and_again_changes_nothing_and_uploads_nothing()
    {
        await File.WriteAllBytesAsync(_terminal.PathOf("piano.jpg"), Uploads.NewPhoto(), TestContext.Current.CancellationToken);
        var file = _terminal.Write("review.md", Review("urn:post-1", "leadImage: piano.jpg",
            "Before.\n\n![Two chairs at a piano](piano.jpg \"A duet\")\n\n```\n![not a picture](piano.jpg)\n```"));
        var first = await _terminal.ResultAsync("post", file);
        Assert.Equal(("created", 1), ((string?)first["result"], (int?)first["uploaded"]));
        var review = await ReadAsync(first["id"]);
        var image = (string?)review["leadImage"];
        Assert.Equal(
            $"Before.\n\n![Two chairs at a piano](image:{image} \"A duet\")\n\n```\n![not a picture](piano.jpg)\n```",
            (string?)review["body"]);
        Assert.Equal(HttpStatusCode.OK, await site.Client.PageStatusAsync(review["url"]));

        var second = await _terminal.ResultAsync("post", file);
        Assert.Equal(("unchanged", 0), ((string?)second["result"], (int?)second["uploaded"]));
        Assert.True(JsonNode.DeepEquals(review["revision"], (await ReadAsync(first["id"]))["revision"]));
    }

    [Fact]
    public async Task What_is_changed_in_the_file_is_changed_on_the_site_and_nothing_else()
    {
        var file = _terminal.Write("review.md", Review("urn:post-2", "verdict: Loud", "One."));
        var first = await _terminal.ResultAsync("post", file);
        _terminal.Write("review.md", Review("urn:post-2", "slug: renamed-by-file", "Two."));
        var second = await _terminal.ResultAsync("post", file);
        Assert.Equal(("updated", (string?)first["id"]), ((string?)second["result"], (string?)second["id"]));
        var review = await ReadAsync(first["id"]);
        Assert.Equal(("Two.", "renamed-by-file", null), ((string?)review["body"], (string?)review["slug"], (string?)review["verdict"]));
        Assert.Equal(2, (int?)review["revision"]);
    }

    [Fact]
    public async Task A_file_without_an_id_gets_the_one_of_its_review()
    {
        var file = _terminal.Write("review.md", Review("", "", "Nameless.").Replace("feedId: \n", ""));
        var first = await _terminal.ResultAsync("post", file);
        Assert.Contains($"---\nid: {first["id"]}\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("unchanged", (string?)(await _terminal.ResultAsync("post", file))["result"]);
    }

    [Fact]
    public async Task A_draft_is_published_and_taken_back_as_its_file_says()
    {
        var text = Review("urn:post-3", "", "Lives.");
        var file = _terminal.Write("review.md", text.Replace("status: published", "status: draft"));
        var id = (await _terminal.ResultAsync("post", file))["id"];
        Assert.Equal("draft", (string?)(await ReadAsync(id))["status"]);
        _terminal.Write("review.md", text);
        Assert.Equal("updated", (string?)(await _terminal.ResultAsync("post", file))["result"]);
        Assert.Equal("published", (string?)(await ReadAsync(id))["status"]);
        _terminal.Write("review.md", text.Replace("status: published", "status: withdrawn"));
        Assert.Equal("updated", (string?)(await _terminal.ResultAsync("post", file))["result"]);
        Assert.Equal("withdrawn", (string?)(await ReadAsync(id))["status"]);
        Assert.Equal("unchanged", (string?)(await _terminal.ResultAsync("post", file))["result"]);
    }

    [Fact]
    public async Task A_faulty_file_is_not_sent()
    {
        var file = _terminal.Write("review.md", Review("urn:post-4", "year: 1980", "![](missing.jpg)"));
        Assert.Equal(ExitCode.Refused, await _terminal.RunAsync("post", file));
        Assert.Contains($"{file}:8: year: This field is not known here.", _terminal.Error);
        Assert.Contains($"{file}:12: body: missing.jpg: There is no such file.", _terminal.Error);
        Assert.Empty(await site.Client.ListAsync("feedId=urn:post-4"));
    }

    [Fact]
    public async Task The_exit_code_tells_usage_refusals_and_sites_that_are_not_there_apart()
    {
        var file = _terminal.Write("review.md", Review("urn:post-5", "", "Codes."));
        Assert.Equal(ExitCode.Usage, await _terminal.RunBareAsync("post", file));
        Assert.Equal(ExitCode.Usage, await _terminal.RunBareAsync("post"));
        Assert.Equal(ExitCode.Usage, await _terminal.RunBareAsync("praise", file));
        Assert.Equal(ExitCode.Usage, await _terminal.RunBareAsync("post", file, "--site", "http://reviews.example/"));
        Assert.Equal(ExitCode.Unreachable, await _terminal.RunBareAsync("post", file, "--site", "http://127.0.0.1:1/"));
        _terminal.Variables["REVIEW_FUNCTIONS_TOKEN"] = "rft_wrong";
        Assert.Equal(ExitCode.Refused, await _terminal.RunAsync("post", file));
        Assert.Equal("error: The token is unknown, revoked or expired.\n", _terminal.Error);
        _terminal.Variables.Remove("REVIEW_FUNCTIONS_TOKEN");
        Assert.Equal(ExitCode.Usage, await _terminal.RunAsync("post", file));
    }

    [Fact]
    public async Task The_address_alone_is_printed_quietly()
    {
        var file = _terminal.Write("review.md", Review("urn:post-6", "", "Quiet.").Replace("A headline", "Quietly posted"));
        var token = _terminal.Write("token", $"{Editor.Token}\n");
        _terminal.Variables.Clear();
        Assert.Equal(ExitCode.Done, await _terminal.RunAsync("post", file, "--quiet", "--token-file", token));
        Assert.Equal($"{AppHost.BaseUrl}reviews/quietly-posted/\n", _terminal.Out);
        Assert.Equal("", _terminal.Error);
    }

    public void Dispose() => _terminal.Dispose();

    private async Task<JsonObject> ReadAsync(JsonNode? id)
    {
        using var answer = await site.Client.GetAsEditorAsync($"/api/reviews/{id}");
        return await answer.JsonAsync();
    }

    private static string Review(string feedId, string more, string body) => $"""
        ---
        headline: A headline
        language: en
        status: published
        subject:
          kind: album
          title: 1984
        {more}
        feedId: {feedId}
        ---

        {body}

        """.Replace("\n\nfeedId", "\nfeedId");
}
