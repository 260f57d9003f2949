using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;
using Editor = ReviewFunctions.Tests.Hosting.Editor;

namespace ReviewFunctions.Tests.Settings;

/// <summary>What the settings were, who changed them when, and the way back.</summary>
public sealed class SiteHistoryTests(Site site) : IClassFixture<Site>
{
    private const string Path = "/api/site/revisions";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_settings_were_is_listed_read_and_restored_as_a_new_revision()
    {
        var first = await site.Client.PatchSiteAsync("""{"title":"Before","bylines":{"mina":{"name":"박미나"}}}""");
        var second = await site.Client.PatchSiteAsync("""{"title":"After","bylines":null,"feedLength":7}""");

        var listed = await ListAsync();
        Assert.Equal([(int?)second["revision"], (int?)first["revision"]], listed.Take(2).Select(item => (int?)item?["revision"]));
        Assert.All(listed.Take(2), item => Assert.Equal("박미나", (string?)item?["editor"]));
        Assert.All(listed, item => Assert.NotNull((DateTimeOffset?)item?["saved"]));
        Assert.Null(listed[^1]?["editor"]);
        first.Remove("publication");
        using var former = await site.Client.GetAsEditorAsync($"{Path}/{first["revision"]}");
        Assert.True(JsonNode.DeepEquals(first, await former.JsonAsync()));
        Assert.Equal($"\"{first["revision"]}\"", former.Headers.ETag?.Tag);

        using var restored = await RestoreAsync((int?)first["revision"], $"\"{second["revision"]}\"");
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
        first["revision"] = (int?)second["revision"] + 1;
        first["publication"] = "pending";
        Assert.True(JsonNode.DeepEquals(first, await restored.JsonAsync()));
        Assert.True(JsonNode.DeepEquals(first, await site.Client.ReadSiteAsync()));
        Assert.Equal((int?)first["revision"], (int?)(await ListAsync())[0]?["revision"]);
    }

    [Fact]
    public async Task Nothing_is_restored_over_a_revision_that_was_not_seen_nor_what_is_not_kept_nor_by_anybody()
    {
        var present = await site.Client.PatchSiteAsync("""{"title":"Stays"}""");
        using var stale = await RestoreAsync(1, "\"1\"");
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        using var blind = await RestoreAsync(1, ifMatch: null);
        await blind.AssertProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        using var unknown = await RestoreAsync(9999, "*");
        await unknown.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-revision");
        using var missing = await site.Client.GetAsEditorAsync($"{Path}/9999");
        await missing.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-revision");
        var token = (string?)(await site.Client.MakeTokenAsync("create update publish delete media moderate"))["secret"] ?? "";
        using var forbidden = await RestoreAsync(1, "*", token);
        await forbidden.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        using var tried = await RestoreAsync(1, "*", path: "?validate=true");
        Assert.Equal(HttpStatusCode.NoContent, tried.StatusCode);
        Assert.Equal((int?)present["revision"], (int?)(await site.Client.ReadSiteAsync())["revision"]);
    }

    private async Task<JsonArray> ListAsync()
    {
        using var answer = await site.Client.GetAsEditorAsync(Path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Assert.IsType<JsonArray>((await answer.JsonAsync())["items"]);
    }

    private async Task<HttpResponseMessage> RestoreAsync(int? revision, string? ifMatch, string token = Editor.Token, string path = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/{revision}/restore{path}");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await site.Client.SendAsync(request, Cancel);
    }
}
