using System.Text.RegularExpressions;

namespace ReviewFunctions.Markup;

/// <summary>
/// What begins and ends a spoiler: <c>||…||</c>, <c>｜｜…｜｜</c>, <c>&gt;!…!&lt;</c> and <c>&lt;spoiler&gt;…&lt;/spoiler&gt;</c>. Between
/// Markdown and HTML a character that Unicode has set aside stands for each mark, so that a mark that is escaped or in code is told from
/// one that counts.
/// </summary>
public static partial class SpoilerMark
{
    /// <summary>The two bars, which both begin and end a spoiler.</summary>
    internal const string Bars = "||";

    /// <summary>The two bars of East Asian keyboards.</summary>
    internal const string WideBars = "｜｜";

    internal const string ArrowStart = ">!", ArrowEnd = "!<";

    /// <summary>What stands for a spoiler where no markup can: in attributes and in plain text.</summary>
    internal const string Placeholder = "[spoiler]";

    /// <summary>The name of the element that hides what it holds, as some forums have it.</summary>
    internal const string ElementName = "spoiler";

    /// <summary>The characters that stand for marks.</summary>
    internal const char
        BarsSign = '\uFDD0', WideBarsSign = '\uFDD1', ArrowStartSign = '\uFDD2', ArrowEndSign = '\uFDD3', TagStartSign = '\uFDD4',
        TagEndSign = '\uFDD5';

    /// <summary>The characters around the text of a paragraph, heading or cell of Markdown, whatever tags are in it.</summary>
    internal const char LeafStartSign = '\uFDD6', LeafEndSign = '\uFDD7';

    /// <summary>Whether a character stands for a mark.</summary>
    internal static bool IsSign(char character) => character is >= BarsSign and <= TagEndSign;

    /// <summary>Whether text has characters of ours in it.</summary>
    internal static bool HasSigns(ReadOnlySpan<char> text) => text.ContainsAnyInRange(BarsSign, LeafEndSign);

    /// <summary>Whether a character stands for bars, which both begin and end.</summary>
    internal static bool IsBars(char sign) => sign is BarsSign or WideBarsSign;

    /// <summary>Whether a sign only begins a spoiler.</summary>
    internal static bool IsStart(char sign) => sign is ArrowStartSign or TagStartSign;

    /// <summary>The sign that ends what this one begins.</summary>
    internal static char EndOf(char sign) => sign switch
    {
        ArrowStartSign => ArrowEndSign,
        TagStartSign => TagEndSign,
        _ => sign,
    };

    /// <summary>How the mark was written. What was a tag is nothing, as other tags that are left out.</summary>
    internal static string Spelling(char sign) => sign switch
    {
        BarsSign => Bars,
        WideBarsSign => WideBars,
        ArrowStartSign => ArrowStart,
        ArrowEndSign => ArrowEnd,
        _ => "",
    };

    /// <summary>The text with marks for the signs.</summary>
    internal static string Spell(string text) =>
        HasSigns(text) ? string.Concat(text.Select(c => c is >= BarsSign and <= LeafEndSign ? Spelling(c) : $"{c}")) : text;

    /// <summary>Plain text with signs for its marks, for a place where they can be folded.</summary>
    internal static string Sign(string text) => text
        .Replace(Bars, $"{BarsSign}").Replace(WideBars, $"{WideBarsSign}")
        .Replace(ArrowStart, $"{ArrowStartSign}").Replace(ArrowEnd, $"{ArrowEndSign}");

    /// <summary>Whether plain text has a mark in it.</summary>
    public static bool IsIn(string text) => Marks().IsMatch(text);

    /// <summary>
    /// Plain text with <see cref="Placeholder"/> for all from its first mark to its last, or to its end if there is only one: which belong
    /// together is not known without markup. Two bars that stand alone between spaces are no mark here.
    /// </summary>
    public static string Redact(string text)
    {
        text = Spell(text);
        var marks = Marks().Matches(text);
        if (marks.Count == 0 || (marks.Count == 1 && IsApart(text, marks[0]))) return text;
        var end = marks.Count > 1 ? marks[^1].Index + marks[^1].Length : text.Length;
        return string.Concat(text.AsSpan(0, marks[0].Index), Placeholder, text.AsSpan(end));
    }

    /// <summary>The same for text that may be missing.</summary>
    public static string? RedactOrNull(string? text) => text is null ? null : Redact(text);

    private static bool IsApart(string text, Match mark)
    {
        var (before, after) = (mark.Index - 1, mark.Index + mark.Length);
        return before >= 0 && after < text.Length && char.IsWhiteSpace(text[before]) && char.IsWhiteSpace(text[after])
            && mark.ValueSpan[0] is '|' or '｜';
    }

    [GeneratedRegex(
        """\|{2,}|｜{2,}|>!(.|\n)*?!<|>![^\s<\[]|</?spoiler(\s[^>]*)?>|<[a-z]+\s[^>]*class\s*=\s*["']?[^"'>]*spoiler[^>]*>""",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
