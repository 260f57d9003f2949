using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ReviewFunctions.Markup;

/// <summary>
/// Addresses on the web as requests spell them: absolute, and with nothing in them that <see cref="Uri"/> would quietly escape or trim.
/// </summary>
public static class WebAddress
{
    /// <summary>The longest address of a link in a text, and anywhere unless less is said, in UTF-16 code units.</summary>
    public const int MaxLength = 2_048;

    /// <summary>
    /// Reads an <c>http</c> or <c>https</c> address of at most <paramref name="maxLength"/> UTF-16 code units, whose host can be written in
    /// Punycode.
    /// </summary>
    public static bool TryParse(string text, int maxLength, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        return text.Length <= maxLength
            && !text.Any(IsForeign)
            && Uri.TryCreate(text, UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && HasAsciiForm(address);
    }

    /// <summary>An address that was read here as headers and forms can hold it: its host in Punycode, the rest percent-encoded.</summary>
    public static string InAscii(this Uri address) => new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;

    // Uri takes hosts that it cannot write, such as "😀.xn--a".
    private static bool HasAsciiForm(Uri address)
    {
        try
        {
            return Ascii.IsValid(address.InAscii());
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // What RFC 3987, 2.2 leaves out of the characters of an address.
    private static bool IsForeign(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || "\"<>\\^`{|}".Contains(character);
}
