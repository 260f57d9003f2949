using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Access;

/// <summary>
/// Reads the token that a request sends, in its <c>Authorization</c> header only: addresses end up in logs and histories, so a token in one
/// is none (<see href="https://www.rfc-editor.org/rfc/rfc6750#section-5.3">RFC 6750, 5.3</see>).
/// </summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer";

    /// <summary>
    /// What stands behind the scheme, whose case does not matter; <see langword="null"/> if no token was sent, or another scheme's.
    /// </summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString().AsSpan().Trim(' ');
        var end = header.IndexOf(' ');
        return end > 0 && header[..end].Equals(Scheme, StringComparison.OrdinalIgnoreCase) ? header[end..].TrimStart(' ').ToString() : null;
    }
}
