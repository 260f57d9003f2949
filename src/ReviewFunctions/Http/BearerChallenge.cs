namespace ReviewFunctions.Http;

/// <summary>
/// What <c>WWW-Authenticate</c> says to whom (<see href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, 3</see>).
/// </summary>
internal static class BearerChallenge
{
    /// <summary>For a request without a token: the scheme, without an error code.</summary>
    public const string Bare = "Bearer realm=\"editors\"";

    /// <summary>For a token that is not accepted.</summary>
    public const string InvalidToken = Bare + ", error=\"invalid_token\"";

    /// <summary>For a token that lacks the scope.</summary>
    public static string InsufficientScope(string scope) => $"{Bare}, error=\"insufficient_scope\", scope=\"{scope}\"";
}
