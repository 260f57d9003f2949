using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Access;

/// <summary>Who is let in, and what those hear who are not.</summary>
public sealed class GateTests(Site site) : IClassFixture<Site>
{
    private const string Bare = "Bearer realm=\"editors\"", Invalid = Bare + ", error=\"invalid_token\"";

    private static int _addresses;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/api/reviews")]
    [InlineData("POST", "/api/reviews")]
    [InlineData("GET", "/api/reviews/019000000000700080000000000000ff")]
    public async Task Without_a_token_nobody_gets_in_and_no_error_is_told(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await site.Client.SendAsync(request, Cancel);
        await answer.AssertProblemAsync(HttpStatusCode.Unauthorized, "no-token");
        Assert.Equal(Bare, answer.Challenge());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Basic ZWRpdG9yOnB3")]
    [InlineData(Editor.Token)]
    [InlineData("Bearer:" + Editor.Token)]
    [InlineData("Token " + Editor.Token)]
    public async Task Another_scheme_is_no_token(string authorization)
    {
        using var answer = await KnockAsync(authorization);
        await answer.AssertProblemAsync(HttpStatusCode.Unauthorized, "no-token");
        Assert.Equal(Bare, answer.Challenge());
    }

    [Theory]
    [InlineData("Bearer rft_")]
    [InlineData("Bearer \"" + Editor.Token + "\"")]
    [InlineData("Bearer " + Editor.Token + "0")]
    [InlineData("Bearer " + Editor.Token + " " + Editor.Token)]
    [InlineData("Bearer " + Editor.Token + ", Bearer " + Editor.Token)]
    [InlineData("Bearer function-key")]
    [InlineData("Bearer rft_ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff")]
    public async Task A_malformed_token_and_a_wrong_one_are_invalid(string authorization)
    {
        using var answer = await KnockAsync(authorization);
        await answer.AssertProblemAsync(HttpStatusCode.Unauthorized, "bad-token");
        Assert.Equal(Invalid, answer.Challenge());
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    [InlineData("Bearer   ")]
    public async Task The_scheme_is_read_in_any_case(string scheme)
    {
        using var answer = await KnockAsync(scheme + Editor.Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Challenge());
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("token")]
    [InlineData("code")]
    public async Task A_token_in_the_address_is_none(string parameter)
    {
        using var answer = await site.Client.GetAsync($"/api/reviews?{parameter}={Editor.Token}", Cancel);
        await answer.AssertProblemAsync(HttpStatusCode.Unauthorized, "no-token");
    }

    [Fact]
    public async Task The_function_key_opens_nothing_of_an_editors()
    {
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Get, "/api/reviews");
        await answer.AssertProblemAsync(HttpStatusCode.Unauthorized, "no-token");
    }

    [Theory]
    [InlineData("update publish delete media moderate site", "draft", "create")]
    [InlineData("create update delete media moderate site", "published", "publish")]
    public async Task The_scope_that_is_missing_is_named_and_nothing_is_stored(string scopes, string status, string missing)
    {
        var token = await site.Client.MakeTokenAsync(scopes);
        using var answer = await PostAsync(token, Editor.NewReview("Never stored", status));
        var problem = await answer.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        Assert.Equal(missing, (string?)problem["scope"]);
        Assert.Equal($"{Bare}, error=\"insufficient_scope\", scope=\"{missing}\"", answer.Challenge());

        using var list = await KnockAsync($"Bearer {token["secret"]}");
        Assert.DoesNotContain("Never stored", await list.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create", "draft", null, null)]
    [InlineData("create publish", "published", "mina", "mina")]
    public async Task The_scopes_that_are_needed_are_enough_and_the_editor_is_noted(
        string scopes, string status, string? byline, string? author)
    {
        var token = await site.Client.MakeTokenAsync(scopes, byline: byline);
        using var answer = await PostAsync(token, Editor.NewReview(status: status));
        var review = await answer.JsonAsync();
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(("박미나", author), ((string?)review["editor"], (string?)review["author"]));
    }

    [Fact]
    public async Task A_review_that_names_a_byline_keeps_it()
    {
        var sent = Editor.NewReview();
        sent["author"] = "guest";
        using var answer = await PostAsync(await site.Client.MakeTokenAsync(byline: "mina"), sent);
        Assert.Equal("guest", (string?)(await answer.JsonAsync())["author"]);
    }

    /// <summary>From an address of its own, so that no test waits for the failures of another.</summary>
    private Task<HttpResponseMessage> KnockAsync(string authorization) =>
        site.Client.KnockAsync(authorization, $"198.51.100.{Interlocked.Increment(ref _addresses)}");

    private async Task<HttpResponseMessage> PostAsync(JsonObject token, JsonObject review)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "/api/reviews")
        { Content = new StringContent(review.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (string?)token["secret"]);
        return await site.Client.SendAsync(request, Cancel);
    }
}
