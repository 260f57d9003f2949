using System.Globalization;
using System.Net;
using System.Text;

namespace ReviewFunctions.Markup;

/// <summary>What text may hold. Lengths are counted in Unicode scalar values, as people who write Hangul or emoji would expect.</summary>
public static class PlainText
{
    private const string DirectionFault =
        "Must end each change of the writing direction that it begins: U+202C ends U+202A to U+202E, and U+2069 ends U+2066 to U+2068.";

    /// <summary>What is wrong with text that nobody could see.</summary>
    public const string BlankFault = "Must not be empty or blank.";
    private const string NoncharacterFault = "Must not have code points in it that Unicode has set aside as no characters, such as U+FFFE.";

    /// <summary>
    /// What keeps the text from being a line of 1 to <paramref name="maxLength"/> characters; <see langword="null"/> when nothing does.
    /// </summary>
    public static string? Fault(string text, int maxLength)
    {
        if (IsBlank(text)) return BlankFault;
        if (text.EnumerateRunes().Any(Rune.IsControl)) return "Must not have control characters, tabs or line breaks in it.";
        if (text.EnumerateRunes().Any(IsNoncharacter)) return NoncharacterFault;
        if (!Bidi.IsBalanced(text))
            return DirectionFault;
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
        if (IsBlank(WebUtility.HtmlDecode(text))) return BlankFault;
        if (text.EnumerateRunes().Any(rune => Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r')))
            return "Must not have control characters in it other than tabs and line breaks.";
        return text.EnumerateRunes().Any(IsNoncharacter) ? NoncharacterFault : null;
    }

    /// <summary>What keeps the text from being shown at once to every reader; <see langword="null"/> when nothing does.</summary>
    public static string? FaultOfMarks(string text) => SpoilerMark.IsIn(text)
        ? "Must not have marks of a spoiler in it, such as || or <spoiler>: nothing can be folded here, and everybody would read it."
        : null;

    /// <summary>Whether there is nothing in the text that anybody could see.</summary>
    public static bool IsBlank(string text) => text.EnumerateRunes().All(IsInvisible);

    /// <summary>
    /// White space, controls, what only changes its neighbours, and the fillers: letters without a shape of the Hangul blocks, and the
    /// Braille pattern without dots
    /// (<see href="https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point">Default_Ignorable_Code_Point</see>).
    /// </summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);

    // RFC 7493, 2.1 forbids them, XML could not carry U+FFFE and U+FFFF into a feed, and .NET cannot normalise them.
    private static bool IsNoncharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}

/// <summary>
/// Characters that change the direction of what follows (<see
/// href="https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters">UAX 9, 2</see>).
/// </summary>
internal static class Bidi
{
    /// <summary>Whether every change is ended within the text, and nothing is ended that was not begun.</summary>
    public static bool IsBalanced(string text)
    {
        var open = new Stack<char>();
        foreach (var c in text)
        {
            if (c is >= '\u202A' and <= '\u202B' or >= '\u202D' and <= '\u202E') open.Push('\u202C');
            else if (c is >= '\u2066' and <= '\u2068') open.Push('\u2069');
            else if (c is '\u202C' or '\u2069' && (!open.TryPop(out var end) || end != c)) return false;
        }

        return open.Count == 0;
    }
}
