using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Access;

/// <summary>What the owner does with tokens.</summary>
public sealed class TokenTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_token_comes_with_its_secret_and_may_be_kept_by_no_cache()
    {
        using var answer = await site.Client.SendAsOwnerAsync(
            HttpMethod.Post, "/api/tokens",
                """{"editor":"박미나","scopes":["publish","create"],"byline":"mina","""
                + """ "expires":"2199-01-01T09:00:00+09:00"}""");
        var token = await answer.JsonAsync();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal($"{AppHost.BaseUrl}api/tokens/{token["id"]}", answer.Headers.Location?.AbsoluteUri);
        Assert.Matches("^rft_[0-9a-f]{64}$", (string?)token["secret"] ?? "");
        Assert.Equal(["editor", "scopes", "byline", "expires", "id", "created", "secret"], token.Select(field => field.Key));
        Assert.Equal("""["create","publish"]""", token["scopes"]?.ToJsonString());
        Assert.Equal("2199-01-01T00:00:00Z", (string?)token["expires"]);
    }

    [Fact]
    public async Task The_list_has_every_token_and_no_secret()
    {
        var made = await site.Client.MakeTokenAsync();
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        var listed = JsonNode.Parse(body)?["items"]?.AsArray().Single(item => (string?)item?["id"] == (string?)made["id"]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("rft_", body, StringComparison.Ordinal);
        made.Remove("secret");
        Assert.True(JsonNode.DeepEquals(made, listed));
    }

    [Fact]
    public async Task The_list_says_when_a_token_was_last_used()
    {
        var made = await site.Client.MakeTokenAsync();
        using (await site.Client.KnockAsync($"Bearer {made["secret"]}")) { }
        await Eventually.IsTrueAsync(async () =>
        {
            using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
            var items = (await answer.JsonAsync())["items"]?.AsArray() ?? [];
            return items.Single(item => (string?)item?["id"] == (string?)made["id"])?["lastUsed"] is not null;
        });
    }

    [Fact]
    public async Task A_revoked_token_is_gone_from_the_list_and_opens_nothing()
    {
        var made = await site.Client.MakeTokenAsync();
        using (var before = await site.Client.KnockAsync($"Bearer {made["secret"]}")) Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await site.Client.RevokeAsync(made);

        using var after = await site.Client.KnockAsync($"Bearer {made["secret"]}");
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
        using var list = await site.Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
        Assert.DoesNotContain((string?)made["id"] ?? "?", await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var again = await site.Client.SendAsOwnerAsync(HttpMethod.Delete, $"/api/tokens/{made["id"]}");
        await again.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-token");
    }

    [Theory]
    [InlineData("/api/tokens/0123")]
    [InlineData("/api/tokens/019000000000700080000000000000ff")]
    [InlineData("/api/tokens/rft_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task An_unknown_token_is_not_found(string path)
    {
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Delete, path);
        await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-token");
    }

    [Theory]
    [InlineData("{}", "#/editor #/scopes")]
    [InlineData(
        """{"editor":"","scopes":["all"],"expires":"2020-01-01T00:00:00Z","byline":"A b","name":"x"}""",
        "#/editor #/scopes/0 #/byline #/expires #/name")]
    public async Task A_bad_request_for_a_token_is_told_all_its_faults(string request, string pointers)
    {
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Post, "/api/tokens", request);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-token-request");
        Assert.Equal(pointers.Split(' '), problem["errors"]?.AsArray().Select(error => (string?)error?["pointer"]));
    }

    [Fact]
    public async Task What_is_no_JSON_object_is_malformed()
    {
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Post, "/api/tokens", "[");
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "malformed-json");
    }

    [Theory]
    [InlineData("POST", "/api/tokens")]
    [InlineData("GET", "/api/tokens")]
    [InlineData("DELETE", "/api/tokens/019000000000700080000000000000ff")]
    [InlineData("POST", "/api/rebuild")]
    public async Task What_is_the_owners_takes_the_key_and_no_token(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Authorization = new("Bearer", Editor.Token);
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }
}
