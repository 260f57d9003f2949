using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Access.Grants;

/// <summary>
/// The proof that a code is exchanged by the app that asked for it (<see href="https://www.rfc-editor.org/rfc/rfc7636">PKCE</see>). The
/// method is S256, and no other.
/// </summary>
public static partial class CodeChallenge
{
    /// <summary>The name of the one method.</summary>
    public const string Method = "S256";

    /// <summary>Whether a text can be a challenge: a SHA-256 hash in base64url.</summary>
    public static bool IsOne(string? text) => text is not null && Challenge().IsMatch(text);

    /// <summary>Whether a verifier meets a challenge.</summary>
    public static bool IsMet(string challenge, string? verifier)
    {
        if (verifier is null || !Verifier().IsMatch(verifier)) return false;
        var made = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(made), Encoding.ASCII.GetBytes(challenge));
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{43}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Challenge();

    [GeneratedRegex(@"\A[A-Za-z0-9._~-]{43,128}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verifier();
}
