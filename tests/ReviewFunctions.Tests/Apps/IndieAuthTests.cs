using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Apps;

/// <summary>How apps sign in: what an editor is shown, what an app gets, and when that ends.</summary>
public sealed class IndieAuthTests(LocalApp app) : IClassFixture<LocalApp>
{
    private HttpClient Client => app.Client;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_and_metadata_say_where_apps_sign_in()
    {
        using var page = await Client.ShowAsync([]);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("""<link rel="indieauth-metadata" href="https://reviews.example/api/indieauth">""", html, StringComparison.Ordinal);
        using var answer = await Client.GetAsync("/api/indieauth", Cancel);
        var metadata = await answer.JsonAsync();
        Assert.Equal("https://reviews.example/", (string?)metadata["issuer"]);
        Assert.Equal("https://reviews.example/api/indieauth/authorize", (string?)metadata["authorization_endpoint"]);
        Assert.Equal("https://reviews.example/api/indieauth/token", (string?)metadata["token_endpoint"]);
        Assert.Equal("""["S256"]""", metadata["code_challenge_methods_supported"]?.ToJsonString());
    }

    [Fact]
    public async Task The_page_shows_what_an_app_says_of_itself_as_text_and_proposes_no_publishing()
    {
        app.Says = """{"client_name":"<b>Writer</b>","redirect_uris":["https://writer.example/done"]}""";
        using var page = await Client.ShowAsync(SignInClient.Asked(
            ("client_id", app.Address), ("redirect_uri", "https://writer.example/done"), ("scope", "create media profile")));
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("&lt;b&gt;Writer&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("""name="granted" value="create" checked""", html, StringComparison.Ordinal);
        Assert.Contains("""name="granted" value="media" checked""", html, StringComparison.Ordinal);
        Assert.Contains("""name="granted" value="publish">""", html, StringComparison.Ordinal);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self' https://writer.example;", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("""{"redirect_uris":["https://writer.example/done"]}""", "https://writer.example/done", true)]
    [InlineData("""{"redirect_uris":["https://writer.example/done"]}""", "https://writer.example/done/", false)]
    [InlineData("""{"redirect_uris":["https://writer.example/done"]}""", "https://writer.example/Done", false)]
    [InlineData("""<link rel="redirect_uri" href="writer:signed-in"><title>Writer</title>""", "writer:signed-in", true)]
    [InlineData("""<body><link rel="redirect_uri" href="https://writer.example/done">""", "https://writer.example/done", false)]
    [InlineData("""{"redirect_uris":["javascript:alert(1)"]}""", "javascript:alert(1)", false)]
    [InlineData("nothing", "https://writer.example/done", false)]
    public async Task A_code_goes_only_where_the_app_is_or_where_it_says_to_the_character(string says, string redirect, bool isTaken)
    {
        app.Says = says;
        using var page = await Client.ShowAsync(SignInClient.Asked(("client_id", app.Address), ("redirect_uri", redirect)));
        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, page.StatusCode);
        using var decided = await Client.DecideAsync(
            SignInClient.Asked(("client_id", app.Address), ("redirect_uri", redirect)), Editor.Token, "create");
        Assert.Equal(isTaken ? HttpStatusCode.SeeOther : HttpStatusCode.BadRequest, decided.StatusCode);
    }

    [Theory]
    [InlineData("response_type", "token")]
    [InlineData("client_id", "ftp://app.example/")]
    [InlineData("client_id", "https://user@app.example/")]
    [InlineData("client_id", "https://app.example/#part")]
    [InlineData("client_id", "http://app.example/")]
    [InlineData("redirect_uri", "https://127.0.0.1/done#part")]
    [InlineData("redirect_uri", "http://127.0.0.1/done")]
    [InlineData("redirect_uri", "https://127.0.0.1:444/done")]
    [InlineData("state", "")]
    [InlineData("code_challenge", "short")]
    [InlineData("code_challenge", "")]
    [InlineData("code_challenge_method", "plain")]
    public async Task A_request_that_makes_no_sense_leads_nowhere(string name, string value)
    {
        using var page = await Client.ShowAsync(SignInClient.Asked((name, value)));
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.Null(page.Headers.Location);
    }

    [Fact]
    public async Task An_editor_lets_an_app_in_which_then_posts_drafts_unless_publishing_was_granted()
    {
        var own = await Client.MakeTokenAsync("create publish", byline: "mina", expires: "2190-01-01T00:00:00Z");
        var token = (string?)own["secret"] ?? "";
        using var decided = await Client.DecideAsync(SignInClient.Asked(), token, "create", "update", "site");
        var location = decided.Headers.Location?.AbsoluteUri ?? "";
        Assert.StartsWith("https://127.0.0.1/done?from=here&code=", location, StringComparison.Ordinal);
        Assert.EndsWith("&state=a%20state&iss=https%3A%2F%2Freviews.example%2F", location, StringComparison.Ordinal);

        var drafts = await Client.GrantedAsync(token, "create update");
        Assert.Equal(("Bearer", "create", "https://reviews.example/authors/mina/"),
            ((string?)drafts["token_type"], (string?)drafts["scope"], (string?)drafts["me"]));
        Assert.True((long?)drafts["expires_in"] > 0);
        var draft = await Client.FormAsync("h=entry&content=By+an+app.", (string?)drafts["access_token"]).MadeAsync();
        Assert.Equal("draft", (string?)(await Client.ReviewAtAsync(draft))["status"]);
        var publishing = await Client.GrantedAsync(token, "create publish");
        var post = await Client.FormAsync("h=entry&content=Published+by+an+app.", (string?)publishing["access_token"]).MadeAsync();
        Assert.Equal(("published", "mina"),
            ((string?)(await Client.ReviewAtAsync(post))["status"], (string?)(await Client.ReviewAtAsync(post))["author"]));
    }

    [Fact]
    public async Task A_code_is_exchanged_once_and_only_by_the_app_that_asked_for_it()
    {
        var code = await Client.CodeAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(code));
        using (var first = await Client.OAuthAsync("token", SignInClient.Exchange(code))) Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await RefusedAsync(SignInClient.Exchange(code));
        await RefusedAsync(SignInClient.Exchange(await Client.CodeAsync(), client: "https://127.0.0.1/other/"));
        await RefusedAsync(SignInClient.Exchange(await Client.CodeAsync(), redirect: "https://127.0.0.1/done"));
        await RefusedAsync(SignInClient.Exchange(await Client.CodeAsync(), verifier: new string('v', 43)));
        var tried = await Client.CodeAsync();
        await RefusedAsync(SignInClient.Exchange(tried, verifier: new string('v', 43)));
        await RefusedAsync(SignInClient.Exchange(tried));
        await RefusedAsync(SignInClient.Exchange(Editor.Token));
        Assert.Equal(HttpStatusCode.OK, await KnockAsync(Editor.Token));
    }

    [Fact]
    public async Task A_grant_ends_with_the_token_of_the_editor_and_by_revocation()
    {
        var own = await Client.MakeTokenAsync("create moderate");
        var secret = (string?)own["secret"] ?? "";
        var (kept, revoked) = (await Client.GrantedAsync(secret), await Client.GrantedAsync(secret));
        var (first, second) = ((string?)kept["access_token"] ?? "", (string?)revoked["access_token"] ?? "");
        using (var ended = await Client.OAuthAsync("revoke", $"token={second}")) Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await KnockAsync(first), await KnockAsync(second)));
        using (await Client.OAuthAsync("revoke", $"token={secret}")) Assert.Equal(HttpStatusCode.OK, await KnockAsync(secret));

        using (var known = await Client.OAuthAsync("introspect", $"token={first}", bearer: secret))
        {
            var json = await known.JsonAsync();
            Assert.True((bool?)json["active"]);
            Assert.Equal(("create", SignInClient.App), ((string?)json["scope"], (string?)json["client_id"]));
        }

        var waiting = await Client.CodeAsync(secret);
        await Client.RevokeAsync(own);
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(first));
        await RefusedAsync(SignInClient.Exchange(waiting));
        using var gone = await Client.OAuthAsync("introspect", $"token={first}", bearer: Editor.Token);
        Assert.Equal("""{"active":false}""", await gone.Content.ReadAsStringAsync(Cancel));
        using var listed = await Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
        Assert.DoesNotContain((string?)own["id"] ?? "", await listed.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_granted_without_a_token_of_the_editors_own()
    {
        var granted = (string?)(await Client.GrantedAsync())["access_token"];
        foreach (var token in (string?[])[null, "nonsense", granted, $"rft_{new string('0', 64)}"])
        {
            using var refused = await Client.DecideAsync(SignInClient.Asked(), token, "create");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            var html = await refused.Content.ReadAsStringAsync(Cancel);
            Assert.Contains("This token is unknown", html, StringComparison.Ordinal);
            if (token is not null) Assert.DoesNotContain(token, html, StringComparison.Ordinal);
        }

        using var denied = await Client.DecideAsync(SignInClient.Asked(("deny", "true")), token: null);
        Assert.Contains("error=access_denied&state=a%20state", denied.Headers.Location?.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_asks_for_nothing_learns_who_the_editor_is_and_gets_no_token()
    {
        var asked = SignInClient.Asked(("scope", "profile"));
        using (var profile = await Client.OAuthAsync("authorize", SignInClient.Exchange(await Client.CodeAsync(granted: "", asked: asked))))
            Assert.Equal("""{"me":"https://reviews.example/authors/mina/"}""", await profile.Content.ReadAsStringAsync(Cancel));
        using var token = await Client.OAuthAsync("token", SignInClient.Exchange(await Client.CodeAsync(granted: "", asked: asked)));
        Assert.Equal("invalid_scope", (string?)(await token.JsonAsync())["error"]);
    }

    private async Task RefusedAsync(string exchange)
    {
        using var answer = await Client.OAuthAsync("token", exchange);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (answer.StatusCode, (string?)(await answer.JsonAsync())["error"]));
    }

    private async Task<HttpStatusCode> KnockAsync(string token)
    {
        using var answer = await Client.KnockAsync($"Bearer {token}");
        return answer.StatusCode;
    }
}
