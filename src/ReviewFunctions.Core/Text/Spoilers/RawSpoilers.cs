using System.Text;
using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Takes out of raw HTML what stands between spoiler bars, which Markdown does not read there. The tags stay, so that what they open
/// and close stays as it was.
/// </summary>
internal static partial class RawSpoilers
{
    internal static string Redact(string html)
    {
        var start = html.IndexOf(SpoilerMark.Text, StringComparison.Ordinal);
        if (start < 0 || html.LastIndexOf(SpoilerMark.Text, StringComparison.Ordinal) == start) return html;
        var tokens = Tokens().Matches(html).Select(match => match.Value).ToList();
        RedactText(tokens);
        return string.Concat(tokens.Select(token => IsTag(token) ? RedactTag(token) : token));
    }

    /// <summary>Empties the text from the first bars to the last: which belong together is not known without Markdown.</summary>
    private static void RedactText(List<string> tokens)
    {
        var first = tokens.FindIndex(HasBars);
        if (first < 0) return;
        var last = tokens.FindLastIndex(HasBars);
        var text = new StringBuilder(tokens[first][..tokens[first].IndexOf(SpoilerMark.Text, StringComparison.Ordinal)]).Append(SpoilerMark.Placeholder);
        var rest = tokens[last][(tokens[last].LastIndexOf(SpoilerMark.Text, StringComparison.Ordinal) + SpoilerMark.Text.Length)..];
        for (var i = first; i <= last; i++)
        {
            if (!IsTag(tokens[i])) tokens[i] = "";
        }

        tokens[first] = text.ToString();
        tokens[last] += rest;
    }

    private static string RedactTag(string tag) => tag.Contains(SpoilerMark.Text) ? $"{TagName().Match(tag).Value}>" : tag;

    private static bool HasBars(string token) => !IsTag(token) && token.Contains(SpoilerMark.Text);

    private static bool IsTag(string token) => token.Length > 2 && token[0] == '<' && token[^1] == '>';

    /// <summary>A tag may lack its end, and a value its closing quote: looking again for another end behind each one would take too long.</summary>
    [GeneratedRegex("""</?[a-zA-Z]("[^"]*("|\z)|'[^']*('|\z)|[^'">])*(>|\z)|[^<]+|<""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^</?[^\s/>]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TagName();
}
