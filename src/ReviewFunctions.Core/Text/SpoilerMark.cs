using System.Text.RegularExpressions;

namespace ReviewFunctions.Core.Text;

/// <summary>The two bars around an inline spoiler, in plain text.</summary>
internal static partial class SpoilerMark
{
    internal const string Text = "||";

    /// <summary>What stands for a spoiler where no markup can: in attributes and raw HTML.</summary>
    internal const string Placeholder = "[spoiler]";

    /// <summary>The text with each spoiler in it replaced by <see cref="Placeholder"/>.</summary>
    internal static string Redact(string text) => Marked().Replace(text, Placeholder);

    /// <summary>The pieces of a text; each one at an odd place was between bars.</summary>
    internal static string[] Split(string text) => Marked().Split(text);

    [GeneratedRegex(@"\|\|(?<hidden>.*?\S.*?)\|\|", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marked();
}
