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
        List<Token> tokens = [.. Tokens().Matches(html).Select(match => new Token(match.Value, match.Groups["end"].Success))];
        RedactText(tokens);
        return string.Concat(tokens.Select(token => token.IsTag ? RedactTag(token.Text) : token.Text));
    }

    /// <summary>Empties the text from the first bars to the last: which belong together is not known without Markdown.</summary>
    private static void RedactText(List<Token> tokens)
    {
        var first = tokens.FindIndex(HasBars);
        if (first < 0) return;
        var last = tokens.FindLastIndex(HasBars);
        var before = tokens[first].Text[..tokens[first].Text.IndexOf(SpoilerMark.Text, StringComparison.Ordinal)];
        var after = tokens[last].Text[(tokens[last].Text.LastIndexOf(SpoilerMark.Text, StringComparison.Ordinal) + SpoilerMark.Text.Length)..];
        for (var i = first; i <= last; i++)
        {
            if (!tokens[i].IsTag) tokens[i] = new Token("", IsTag: false);
        }

        tokens[first] = new Token(before + SpoilerMark.Placeholder, IsTag: false);
        tokens[last] = new Token(tokens[last].Text + after, IsTag: false);
    }

    private static string RedactTag(string tag) => tag.Contains(SpoilerMark.Text) ? $"{TagName().Match(tag).Value}>" : tag;

    private static bool HasBars(Token token) => !token.IsTag && token.Text.Contains(SpoilerMark.Text);

    private readonly record struct Token(string Text, bool IsTag);

    /// <summary>A tag has an end; what lacks it, or a quote in it, is text to the last: to look for another end behind each <c>&lt;</c> would take too long.</summary>
    [GeneratedRegex("""</?[a-zA-Z]("[^"]*("|\z)|'[^']*('|\z)|[^'">])*((?<end>>)|\z)|[^<]+|<""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"^</?[^\s/>]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TagName();
}
