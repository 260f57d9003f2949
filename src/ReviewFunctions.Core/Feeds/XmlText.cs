using System.Text;
using System.Xml;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Text that XML can hold.</summary>
public static class XmlText
{
    /// <summary>
    /// The text without the characters that XML 1.0 forbids, the controls that it warns of
    /// (<see href="https://www.w3.org/TR/xml/#charsets">2.2</see>), of which some readers drop a few, and halves of surrogate pairs.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            _ = Rune.DecodeFromUtf16(rest, out var rune, out var length);
            var isWhole = rune != Rune.ReplacementChar || rest[0] == Rune.ReplacementChar.Value;
            if (isWhole && (length == 2 || (XmlConvert.IsXmlChar(rest[0]) && rest[0] is < '\u007f' or > '\u009f')))
                clean.Append(rest[..length]);
            rest = rest[length..];
        }

        return clean.Length == text.Length ? text : clean.ToString();
    }

    /// <summary>The same; <see langword="null"/> when nothing but white space is left.</summary>
    public static string? CleanOrNull(string? text) =>
        text is not null && Clean(text) is { } clean && !string.IsNullOrWhiteSpace(clean) ? clean : null;
}
