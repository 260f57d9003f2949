using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Access.Grants;

/// <summary>
/// What an app asks an editor for (<see href="https://indieauth.spec.indieweb.org/#authorization-request">IndieAuth, 5.2</see>).
/// </summary>
/// <param name="Client">The app: its address, which is its id.</param>
/// <param name="RedirectUri">Where the code is sent to.</param>
/// <param name="State">What the app gets back unchanged.</param>
/// <param name="Challenge">The challenge of the code.</param>
/// <param name="Scopes">What it wants to do, in the words of this site; none to learn who the editor is.</param>
public sealed record SignInRequest(Uri Client, string RedirectUri, string State, string Challenge, IReadOnlyList<AccessScope> Scopes)
{
    /// <summary>The longest address and the longest state, in UTF-16 code units.</summary>
    public const int MaxLength = WebAddress.MaxLength;

    /// <summary>Schemes that do something in a browser, or on a computer, by themselves.</summary>
    private static readonly string[] Refused = ["javascript", "data", "blob", "file", "filesystem", "vbscript", "about", "view-source"];

    /// <summary>The app's id as the request spells it.</summary>
    public required string ClientId { get; init; }

    /// <summary>The scopes as the request spells them.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Reads a request; <see langword="null"/> with a sentence about what is wrong.</summary>
    /// <param name="said">What was sent under a name.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static SignInRequest? Read(Func<string, string?> said, out string fault)
    {
        fault = "";
        var (id, redirect, state, challenge) = (said("client_id"), said("redirect_uri"), said("state"), said("code_challenge"));
        if (!TryReadClient(id, out var client)) fault = "The client_id is not the address of an app.";
        else if (!CanBeRedirect(redirect)) fault = "The redirect_uri is not an address that a code can be sent to.";
        else if (said("response_type") != "code") fault = "The response_type must be code.";
        else if (state is not { Length: > 0 and <= MaxLength }) fault = "The state is missing, or too long.";
        else if (!CodeChallenge.IsOne(challenge) || said("code_challenge_method") != CodeChallenge.Method)
            fault = "The code_challenge must be one of the method S256.";
        else if (said("scope") is { Length: > MaxLength }) fault = "The scope is too long.";
        if (fault.Length > 0) return null;
        var scope = said("scope") ?? "";
        // None of them is null: that would be a fault.
        return new SignInRequest(client!, redirect!, state!, challenge!, GrantScopes.Read(scope)) { ClientId = id!, Scope = scope };
    }

    /// <summary>Whether a code may go to the address: it is the app's own, or the app names it to the character.</summary>
    public bool MayGoTo(AppMetadata? app) =>
        IsOfClient || app?.RedirectUris.Contains(RedirectUri, StringComparer.Ordinal) == true;

    /// <summary>Whether the address is on the very host that the app is on.</summary>
    public bool IsOfClient => Uri.TryCreate(RedirectUri, UriKind.Absolute, out var address)
        && (address.Scheme, address.IdnHost, address.Port) == (Client.Scheme, Client.IdnHost, Client.Port);

    /// <summary>The address with what is added to its query.</summary>
    public Uri RedirectWith(params (string Name, string Value)[] parameters)
    {
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return new Uri($"{RedirectUri}{(RedirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}");
    }

    /// <summary>
    /// An id is an address of the web with a path, and without a fragment, a user or dots that lead up
    /// (<see href="https://indieauth.spec.indieweb.org/#client-identifier">IndieAuth, 3.3</see>).
    /// </summary>
    private static bool TryReadClient(string? id, out Uri? client)
    {
        client = null;
        return id is not null && WebAddress.TryParse(id, MaxLength, out client)
            && (client.Scheme == Uri.UriSchemeHttps || client.IsLoopback)
            && client.Fragment.Length == 0 && client.UserInfo.Length == 0
            && !id.Contains("/./", StringComparison.Ordinal) && !id.Contains("/../", StringComparison.Ordinal);
    }

    private static bool CanBeRedirect(string? text) =>
        text is { Length: <= MaxLength } && text.All(character => character is > ' ' and < (char)127 and not ('"' or '<' or '>' or '\\'))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Fragment.Length == 0 && address.UserInfo.Length == 0 && !Refused.Contains(address.Scheme)
        && !address.Authority.AsSpan().ContainsAny(';', ',', '\'')
        && (address.Scheme != Uri.UriSchemeHttp || address.IsLoopback);
}

/// <summary>Scopes as apps spell them.</summary>
public static class GrantScopes
{
    /// <summary>Reads a list of scopes; those that mean nothing here are passed over.</summary>
    public static IReadOnlyList<AccessScope> Read(string scopes) =>
        [.. scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of).OfType<AccessScope>().Distinct().Order()];

    /// <summary>Writes a list of scopes.</summary>
    public static string Write(IEnumerable<AccessScope> scopes) => string.Join(' ', scopes.Select(ScopeNames.Of));

    private static AccessScope? Of(string scope) => scope switch
    {
        "create" or "post" or "draft" => AccessScope.Create,
        "update" => AccessScope.Update,
        "delete" or "undelete" => AccessScope.Delete,
        "media" => AccessScope.Media,
        "publish" => AccessScope.Publish,
        _ => null,
    };
}
