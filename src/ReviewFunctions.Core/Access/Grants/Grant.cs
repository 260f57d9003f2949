namespace ReviewFunctions.Core.Access.Grants;

/// <summary>What makes a token an app's: it was granted by an editor, and ends with the token that the editor granted it by.</summary>
/// <param name="Parent">The editor's own token.</param>
/// <param name="Client">The app, by its address, which is its id.</param>
public sealed record Grant(TokenHash Parent, string Client)
{
    /// <summary>
    /// What it is exchanged under, while it is an authorization code, which opens nothing by itself; <see langword="null"/> for an access
    /// token.
    /// </summary>
    public CodeTerms? Code { get; init; }
}

/// <summary>What must come with an authorization code.</summary>
/// <param name="RedirectUri">The address that it was sent to, to the character.</param>
/// <param name="Challenge">The challenge, which its verifier must meet.</param>
public sealed record CodeTerms(string RedirectUri, string Challenge);
