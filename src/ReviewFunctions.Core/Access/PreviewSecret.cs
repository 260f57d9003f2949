using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Access;

/// <summary>
/// What the address of a preview link ends in: <c>rfp_</c> and 64 lower-case hexadecimal digits of 256 random bits. Only its hash is kept.
/// </summary>
public readonly partial record struct PreviewSecret
{
    private const string Prefix = "rfp_";

    private const int Bytes = 32;

    private readonly string _text;

    private PreviewSecret(string text) => _text = text;

    /// <summary>All that is kept of it.</summary>
    public TokenHash Hash => new(SHA256.HashData(Encoding.ASCII.GetBytes(_text)));

    /// <summary>A secret that nobody has seen.</summary>
    public static PreviewSecret New() => new(Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads a secret; <see langword="false"/> for a text that cannot be one, so that nothing is looked up for it.</summary>
    public static bool TryParse(string? text, out PreviewSecret secret)
    {
        secret = text is not null && Form().IsMatch(text) ? new PreviewSecret(text) : default;
        return secret._text is not null;
    }

    /// <summary>The text itself, for the one answer that shows it.</summary>
    public string Reveal() => _text;

    /// <summary>The prefix alone, so that no log and no message gives a secret away.</summary>
    public override string ToString() => Prefix + "…";

    [GeneratedRegex(@"\Arfp_[0-9a-f]{64}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
