using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.IndieAuth;

/// <summary>What apps ask for by themselves: tokens for codes, what a token is, and its end.</summary>
public sealed class IndieAuthApi(
    Api api, SignIn signIn, GrantService grants, TokenCheck tokens, EditorGate gate, CurrentSite sites, TimeProvider time)
{
    /// <summary>Exchanges a code for a token (<see href="https://indieauth.spec.indieweb.org/#redeeming-the-authorization-code">IndieAuth,
    /// 5.3</see>).</summary>
    internal Task<IResult> ExchangeAsync(HttpRequest request, CancellationToken cancel) => GuardAsync(request, async () =>
    {
        var form = await OAuthForm.ReadAsync(request, cancel);
        if (await signIn.RedeemAsync(request, form, cancel) is not { } redeemed)
            return OAuthResult.Error("invalid_grant", "The code is unknown, was used before, has expired, or is not this app's.");
        if (redeemed.Token.Editor.Scopes.Count == 0)
            return OAuthResult.Error("invalid_scope", "The code says who the editor is, and gives no token.");
        if (await grants.IssueAsync(redeemed, cancel) is not { } made)
            return OAuthResult.Error("invalid_grant", "The editor's own token has ended.");
        var json = await DescribeAsync(made.Token, cancel);
        json["access_token"] = made.Secret.Reveal();
        json["token_type"] = "Bearer";
        if (made.Token.Expires is { } end) json["expires_in"] = (long)Math.Max(0, (end - time.GetUtcNow()).TotalSeconds);
        return new OAuthResult(json);
    });

    /// <summary>Tells whoever has a token what another is (<see href="https://www.rfc-editor.org/rfc/rfc7662">RFC 7662</see>).</summary>
    internal Task<IResult> IntrospectAsync(HttpRequest request, CancellationToken cancel) => GuardAsync(request, async () =>
    {
        await gate.AdmitAsync(request, scope: null, cancel);
        var form = await OAuthForm.ReadAsync(request, cancel);
        var found = TokenSecret.TryParse(form.Text("token"), out var secret) ? await tokens.FindAsync(secret, cancel) : null;
        if (found is null) return new OAuthResult(new JsonObject { ["active"] = false });
        var json = await DescribeAsync(found.Token, cancel);
        json["active"] = true;
        json["iat"] = found.Token.Created.ToUnixTimeSeconds();
        if (found.Token.Grant is { } grant) json["client_id"] = grant.Client;
        if (found.Token.Expires is { } end) json["exp"] = end.ToUnixTimeSeconds();
        return new OAuthResult(json);
    });

    /// <summary>Ends a token of an app (<see href="https://www.rfc-editor.org/rfc/rfc7009">RFC 7009</see>). Another is no error.</summary>
    internal Task<IResult> RevokeAsync(HttpRequest request, CancellationToken cancel) => GuardAsync(request, async () =>
    {
        var form = await OAuthForm.ReadAsync(request, cancel);
        if (form.Text("token") is not { } token) return OAuthResult.Error("invalid_request", "The parameter token is missing.");
        await grants.RevokeAsync(token, cancel);
        return new OAuthResult([]);
    });

    /// <summary>Where everything is (<see href="https://www.rfc-editor.org/rfc/rfc8414">RFC 8414</see>).</summary>
    internal Task<IResult> DescribeAsync(HttpRequest request, CancellationToken cancel) => GuardAsync(request, async () =>
    {
        var site = await sites.GetAsync(cancel);
        return new OAuthResult(new JsonObject
        {
            ["issuer"] = SignIn.Issuer(site),
            ["authorization_endpoint"] = site.SignIn().AbsoluteUri,
            ["token_endpoint"] = site.TokenExchange().AbsoluteUri,
            ["introspection_endpoint"] = site.Resolve("api/indieauth/introspect").AbsoluteUri,
            ["revocation_endpoint"] = site.Resolve("api/indieauth/revoke").AbsoluteUri,
            ["revocation_endpoint_auth_methods_supported"] = new JsonArray("none"),
            ["scopes_supported"] = new JsonArray("create", "update", "delete", "undelete", "media", "publish"),
            ["response_types_supported"] = new JsonArray("code"),
            ["grant_types_supported"] = new JsonArray("authorization_code"),
            ["code_challenge_methods_supported"] = new JsonArray(CodeChallenge.Method),
            ["authorization_response_iss_parameter_supported"] = true,
        });
    });

    private async Task<JsonObject> DescribeAsync(EditorToken token, CancellationToken cancel) => new()
    {
        ["me"] = SignIn.MeOf(token.Editor, await sites.GetAsync(cancel)),
        ["scope"] = GrantScopes.Write(token.Editor.Scopes),
    };

    private async Task<IResult> GuardAsync(HttpRequest request, Func<Task<IResult>> answer)
    {
        var result = await api.AnswerAnybodyAsync(request, _ => answer());
        return result is ProblemResult problem ? OAuthResult.Of(problem) : result;
    }
}
