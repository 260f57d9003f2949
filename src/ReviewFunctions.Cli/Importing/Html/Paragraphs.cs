using System.Text;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Cli.Importing.Html;

/// <summary>
/// Makes paragraphs where WordPress makes them when it shows a post: of what stands between empty lines, with line breaks where lines end
/// (<see href="https://developer.wordpress.org/reference/functions/wpautop/">wpautop</see>).
/// </summary>
public static partial class Paragraphs
{
    /// <summary>The HTML with its paragraphs.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        var last = 0;
        foreach (Match kept in Kept().Matches(html))
        {
            Append(text, html[last..kept.Index]);
            text.Append(kept.Value).Append('\n');
            last = kept.Index + kept.Length;
        }

        Append(text, html[last..]);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string html)
    {
        foreach (var part in EmptyLines().Split(html))
        {
            var words = part.Trim();
            if (words.Length == 0) continue;
            if (Block().IsMatch(words)) text.Append(words).Append('\n');
            else text.Append("<p>").Append(words.Replace("\n", "<br>\n")).Append("</p>\n");
        }
    }

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EmptyLines();

    /// <summary>What keeps its lines as they are, as a whole.</summary>
    [GeneratedRegex(@"<(?<name>pre|script|style|table|ul|ol|dl|blockquote|figure)\b[\s\S]*?</\k<name>\s*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Kept();

    [GeneratedRegex(
        @"\A</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|figure|figcaption|table|thead|tbody|tr|td|th|pre|hr|section|article|aside|"
            + @"header|footer|details|summary|form|address|iframe|center)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
