using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Access.Grants;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Documents;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.IndieAuth;

/// <summary>
/// Has an editor decide what an app may do (<see href="https://indieauth.spec.indieweb.org/#authorization">IndieAuth, 5</see>). The editor
/// proves who they are by the token that they type in, so that no request that somebody else makes for them can do anything.
/// </summary>
public sealed class SignIn(
    Api api, TokenCheck tokens, GrantService grants, IAppMetadata apps, FailedAttempts failures, SignInPace pace, ClientAddress addresses,
    CurrentSite sites, IPageRenderer pages)
{
    /// <summary>The fields of the form beside those of the request.</summary>
    internal const string TokenField = "token", ScopeField = "granted", DenyField = "deny";

    private const string NoToken = "This token is unknown, revoked, expired or an app's. Type in your own.";

    /// <summary>Shows what an app asks for.</summary>
    internal Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancel) => api.AnswerAnybodyAsync(request, async _ =>
        await ReadAsync(request, name => request.Query[name] is [{ Length: > 0 } only] ? only : null, cancel) switch
        {
            { Asked: { } asked, Answer: null } read => await PageAsync(asked, read.App, fault: null, StatusCodes.Status200OK, cancel),
            var read => read.Answer!, // Not null: a request that was not read has its answer.
        });

    /// <summary>Sends the app a code if the editor agrees, or that the editor does not.</summary>
    internal Task<IResult> DecideAsync(HttpRequest request, CancellationToken cancel) => api.AnswerAnybodyAsync(request, async _ =>
    {
        var form = await OAuthForm.ReadAsync(request, cancel);
        if (form.Text("grant_type") is not null) return await IdentifyAsync(request, form, cancel);
        var read = await ReadAsync(request, form.Text, cancel);
        if (read.Asked is not { } asked) return read.Answer!; // Not null, as above.
        var site = await sites.GetAsync(cancel);
        if (form.Text(DenyField) is not null)
            return new SeeOther(asked.RedirectWith(("error", "access_denied"), ("state", asked.State), ("iss", Issuer(site))));
        if (await FindEditorAsync(form.Text(TokenField), cancel) is not { } editor)
            return await RefuseTokenAsync(request, asked, read.App, cancel);
        var grant = new Grant(editor.Hash, asked.ClientId) { Code = new CodeTerms(asked.RedirectUri, asked.Challenge) };
        var code = await grants.AuthorizeAsync(editor, grant, GrantScopes.Read(string.Join(' ', form.All(ScopeField))), cancel);
        return new SeeOther(asked.RedirectWith(("code", code.Reveal()), ("state", asked.State), ("iss", Issuer(site))));
    });

    /// <summary>Exchanges a code for who the editor is.</summary>
    private async Task<IResult> IdentifyAsync(HttpRequest request, OAuthForm form, CancellationToken cancel) =>
        await RedeemAsync(request, form, cancel) is { } redeemed
            ? new OAuthResult(new JsonObject { ["me"] = MeOf(redeemed.Token.Editor, await sites.GetAsync(cancel)) })
            : OAuthResult.Error("invalid_grant", "The code is unknown, was used before, has expired, or is not this app's.");

    /// <summary>What a code was given for; <see langword="null"/> if it is none. Wrong codes count as wrong tokens do.</summary>
    /// <exception cref="ProblemException">Too many were wrong, or it is another way of getting a token.</exception>
    internal async Task<StoredToken?> RedeemAsync(HttpRequest request, OAuthForm form, CancellationToken cancel)
    {
        if (form.Text("grant_type") != "authorization_code") throw Posts.PostFault.Of("The grant_type must be authorization_code.");
        var redeemed = await grants.RedeemAsync(
            form.Text("code"), form.Text("client_id"), form.Text("redirect_uri"), form.Text("code_verifier"), cancel);
        if (redeemed is null && failures.Add(addresses.Of(request)) is { } wait) throw new ProblemException(Problem.TooManyFailures(wait));
        return redeemed;
    }

    /// <summary>Who an editor is to others: the page of the byline, or the site.</summary>
    internal static string MeOf(Editor editor, SiteSettings site) =>
        (editor.Byline is { } byline ? site.FolderOf(Channel.OfAuthor(byline)) : site.Home()).AbsoluteUri;

    /// <summary>Who gives out tokens.</summary>
    internal static string Issuer(SiteSettings site) => site.BaseUrl.AbsoluteUri;

    private async Task<StoredToken?> FindEditorAsync(string? token, CancellationToken cancel) =>
        TokenSecret.TryParse(token?.Trim(), out var secret) && await tokens.FindAsync(secret, cancel) is { Token.Grant: null } found
            ? found : null;

    private async Task<IResult> RefuseTokenAsync(HttpRequest request, SignInRequest asked, AppMetadata? app, CancellationToken cancel)
    {
        if (failures.Add(addresses.Of(request)) is not { } wait)
            return await PageAsync(asked, app, NoToken, StatusCodes.Status403Forbidden, cancel);
        return await TooManyAsync(wait, "Too many wrong tokens came from your address.", cancel);
    }

    private async Task<(SignInRequest? Asked, AppMetadata? App, IResult? Answer)> ReadAsync(
        HttpRequest request, Func<string, string?> said, CancellationToken cancel)
    {
        if (pace.Add(addresses.Of(request)) is { } wait)
            return (null, null, await TooManyAsync(wait, "Too many requests came from your address.", cancel));
        if (SignInRequest.Read(said, out var fault) is not { } asked) return (null, null, await RefuseAsync(fault, cancel));
        var app = await apps.FindAsync(asked.Client, cancel);
        return asked.MayGoTo(app)
            ? (asked, app, null)
            : (null, null, await RefuseAsync("The redirect_uri is on another host, and the app does not name it.", cancel));
    }

    private async Task<IResult> PageAsync(SignInRequest asked, AppMetadata? app, string? fault, int status, CancellationToken cancel)
    {
        var page = new ConsentPage(await sites.GetAsync(cancel), asked, app?.Name) { Fault = fault };
        return new PageResult(await pages.RenderAsync(page, cancel), status)
        {
            IsSecret = true,
            Policy = PageHeaders.ConsentPolicyFor(new Uri(asked.RedirectUri)),
        };
    }

    private async Task<IResult> RefuseAsync(string fault, CancellationToken cancel) =>
        new PageResult(
            await pages.RenderAsync(new SignInFaultPage(await sites.GetAsync(cancel), fault), cancel), StatusCodes.Status400BadRequest)
        {
            IsSecret = true,
        };

    private async Task<IResult> TooManyAsync(TimeSpan wait, string fault, CancellationToken cancel) =>
        new PageResult(
            await pages.RenderAsync(new SignInFaultPage(await sites.GetAsync(cancel), fault), cancel), StatusCodes.Status429TooManyRequests)
        {
            IsSecret = true,
            RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
        };
}
