using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>The settings as a resource: what is read, what is refused, and under which condition they are changed.</summary>
public sealed class SiteTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_says_what_the_deployment_made_of_it_and_what_there_is_by_default()
    {
        var settings = await site.Client.ReadSiteAsync();
        Assert.Equal((AppHost.BaseUrl, 50), ((string?)settings["baseUrl"], (int?)settings["feedLength"]));
        Assert.Equal($"reviews.example,{(string?)settings["created"]}"[..26], (string?)settings["tagAuthority"]);
    }

    [Fact]
    public async Task What_was_read_edited_and_sent_back_is_stored_at_the_next_revision()
    {
        using var read = await site.Client.GetAsEditorAsync("/api/site");
        var settings = await read.JsonAsync();
        settings["title"] = "사운드트랙 & <more>";
        settings["bylines"] = JsonNode.Parse("""{"mina-park":{"name":"박미나","avatar":"https://mina.example/a.png"}}""");
        using var answer = await site.Client.ChangeSiteAsync("PUT", read.Headers.ETag?.Tag, settings.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        settings["revision"] = (int?)settings["revision"] + 1;
        settings["publication"] = "pending";
        Assert.True(JsonNode.DeepEquals(settings, await answer.JsonAsync()));
        Assert.Equal($"\"{settings["revision"]}\"", answer.Headers.ETag?.Tag);
        Assert.True(JsonNode.DeepEquals(settings, await site.Client.ReadSiteAsync()));
        using var again = await site.Client.ChangeSiteAsync("PUT", read.Headers.ETag?.Tag, settings.ToJsonString());
        await again.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
    }

    [Fact]
    public async Task A_patch_changes_single_bylines()
    {
        await site.Client.PatchSiteAsync("""{"bylines":{"one":{"name":"One","biography":"First."},"two":{"name":"Two"}}}""");
        var after = await site.Client.PatchSiteAsync("""{"bylines":{"one":{"name":"1"},"two":null}}""");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"name":"1","biography":"First."}"""), after["bylines"]?["one"]));
        Assert.Null(after["bylines"]?["two"]);
    }

    [Fact]
    public async Task Whoever_has_the_revision_is_not_sent_it_again()
    {
        var revision = (int?)(await site.Client.ReadSiteAsync())["revision"];
        foreach (var (sent, status) in ((string, HttpStatusCode)[])[($"\"{revision}\"", HttpStatusCode.NotModified),
            ($"\"{revision + 1}\"", HttpStatusCode.OK)])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/site");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Editor.Token}");
            request.Headers.TryAddWithoutValidation("If-None-Match", sent);
            using var answer = await site.Client.SendAsync(request, Cancel);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired, "precondition-required")]
    [InlineData("\"9999\"", HttpStatusCode.PreconditionFailed, "stale-revision")]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed, "stale-revision")]
    [InlineData("1", HttpStatusCode.BadRequest, "bad-if-match")]
    [InlineData("*, \"1\"", HttpStatusCode.BadRequest, "bad-if-match")]
    public async Task Nothing_is_changed_but_at_the_revision_that_it_is_meant_for(string? ifMatch, HttpStatusCode status, string problem)
    {
        foreach (var method in (string[])["PUT", "PATCH"])
            await AssertRefusedAsync(method, ifMatch, (await site.Client.ReadSiteAsync()).ToJsonString(), status, problem);
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest, "malformed-json")]
    [InlineData("""{"title":7,"more":1}""", HttpStatusCode.BadRequest, "invalid-site", "#/title", "#/more")]
    [InlineData(
        """{"bylines":{"mina-park":{"url":"x"}},"feedLength":0}""",
        HttpStatusCode.BadRequest, "invalid-site", "#/feedLength", "#/bylines/mina-park/url")]
    [InlineData("""{"tagAuthority":"example.com,2026-11-22"}""", HttpStatusCode.UnprocessableEntity, "read-only-field", "#/tagAuthority")]
    [InlineData("""{"revision":null}""", HttpStatusCode.UnprocessableEntity, "read-only-field", "#/revision")]
    public async Task What_is_wrong_with_a_patch_is_named_and_changes_nothing(
        string patch, HttpStatusCode status, string problem, params string[] pointers)
    {
        await site.Client.PatchSiteAsync("""{"bylines":{"mina-park":{"name":"박미나"}}}""");
        var refused = await AssertRefusedAsync("PATCH", "*", patch, status, problem);
        if (pointers.Length > 0) Assert.Equal(pointers, refused["errors"]?.AsArray().Select(error => (string?)error?["pointer"]));
    }

    [Theory]
    [InlineData("PUT", "application/merge-patch+json")]
    [InlineData("PUT", "text/plain")]
    [InlineData("PATCH", "text/plain")]
    public async Task Another_content_type_is_unsupported(string method, string contentType)
    {
        using var answer = await site.Client.ChangeSiteAsync(method, "*", "{}", contentType);
        await answer.AssertProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_token_without_the_scope_reads_the_site_and_changes_nothing()
    {
        var token = (string?)(await site.Client.MakeTokenAsync("create update publish delete media moderate"))["secret"] ?? "";
        foreach (var method in (string[])["PUT", "PATCH"])
        {
            using var answer = await site.Client.ChangeSiteAsync(method, "*", "{}", token: token);
            Assert.Equal("site", (string?)(await answer.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope"))["scope"]);
        }
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/site");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var read = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private async Task<JsonObject> AssertRefusedAsync(string method, string? ifMatch, string body, HttpStatusCode status, string problem)
    {
        var before = await site.Client.ReadSiteAsync();
        using var answer = await site.Client.ChangeSiteAsync(method, ifMatch, body);
        var refusal = await answer.AssertProblemAsync(status, problem);
        Assert.True(JsonNode.DeepEquals(before, await site.Client.ReadSiteAsync()));
        return refusal;
    }
}
