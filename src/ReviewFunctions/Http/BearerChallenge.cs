namespace ReviewFunctions.Http;

/// <summary>
/// What <c>WWW-Authenticate</c> says to whom (<see href="https://www.rfc-editor.org/rfc/rfc6750#section-3">RFC 6750, 3</see>).
/// </summary>
internal static class BearerChallenge
{
    /// <summary>To whom sent no token: what is wanted, and no error.</summary>
    public const string Bare = "Bearer realm=\"editors\"";

    /// <summary>To whom sent a token that opens nothing.</summary>
    public const string InvalidToken = Bare + ", error=\"invalid_token\"";

    /// <summary>To whom sent a token that does not open this.</summary>
    public static string InsufficientScope(string scope) => $"{Bare}, error=\"insufficient_scope\", scope=\"{scope}\"";
}
