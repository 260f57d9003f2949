using System.Text;

namespace ReviewFunctions.Core.Json;

/// <summary>What text may hold. Lengths are counted in Unicode scalar values, as people who write Hangul or emoji would expect.</summary>
internal static class PlainText
{
    private const string NoncharacterFault = "Must not have code points in it that Unicode has set aside as no characters, such as U+FFFE.";

    /// <summary>What keeps the text from being a line of 1 to <paramref name="maxLength"/> characters; <see langword="null"/> when nothing does.</summary>
    public static string? Fault(string text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text)) return "Must not be empty or blank.";
        if (text.EnumerateRunes().Any(Rune.IsControl)) return "Must not have control characters, tabs or line breaks in it.";
        if (text.EnumerateRunes().Any(IsNoncharacter)) return NoncharacterFault;
        return text.EnumerateRunes().Count() > maxLength
            ? $"Must have at most {maxLength} characters."
            : null;
    }

    /// <summary>
    /// The text as it was typed: browsers send a line break as two characters (<see
    /// href="https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set">HTML,
    /// 4.10.21.4</see>).
    /// </summary>
    public static string WithOneCharacterLineBreaks(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>What keeps the text from being several lines; <see langword="null"/> when nothing does.</summary>
    public static string? FaultOfLines(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "Must not be empty or blank.";
        if (text.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')))
            return "Must not have control characters in it other than tabs and line breaks.";
        return text.EnumerateRunes().Any(IsNoncharacter) ? NoncharacterFault : null;
    }

    // RFC 7493, 2.1 forbids them, XML could not carry U+FFFE and U+FFFF into a feed, and .NET cannot normalise them.
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
