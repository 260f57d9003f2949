using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>The two bars around an inline spoiler, in plain text.</summary>
internal static partial class SpoilerMark
{
    internal const string Text = "||";

    /// <summary>What stands for a spoiler where no markup can: in attributes and raw HTML.</summary>
    internal const string Placeholder = "[spoiler]";

    /// <summary>The text with <see cref="Placeholder"/> for all from its first bars to its last: which belong together is not known without Markdown.</summary>
    internal static string Redact(string text)
    {
        var start = text.IndexOf(Text, StringComparison.Ordinal);
        var end = text.LastIndexOf(Text, StringComparison.Ordinal);
        return end > start ? string.Concat(text.AsSpan(0, start), Placeholder, text.AsSpan(end + Text.Length)) : text;
    }

    /// <summary>The pieces of a text; each one at an odd place was between bars.</summary>
    internal static string[] Split(string text) => Marked().Split(text);

    [GeneratedRegex(@"\|\|(?<hidden>.*?\S.*?)\|\|", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
