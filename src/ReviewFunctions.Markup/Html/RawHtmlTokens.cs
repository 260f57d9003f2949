using System.Text.RegularExpressions;

namespace ReviewFunctions.Markup.Html;

/// <summary>What a piece of raw HTML is taken for.</summary>
internal enum RawHtmlKind
{
    /// <summary>A tag of HTML.</summary>
    Tag,

    /// <summary>Text that looks like a tag.</summary>
    Text,

    /// <summary>What nobody is to read: comments, and the tags of word processors.</summary>
    Nothing,
}

/// <summary>Tells tags of HTML from text that looks like them.</summary>
/// <param name="closed">The names that have an end tag somewhere in the text.</param>
/// <param name="notes">What is to be told.</param>
internal sealed partial class RawHtmlTokens(IReadOnlySet<string> closed, TextNotes notes)
{
    /// <summary>
    /// An element that readers do not get is only believed to be one if it has attributes or an end: <c>List&lt;Object&gt;</c> is text, and
    /// so is every name that HTML does not have.
    /// </summary>
    internal RawHtmlKind KindOf(string tag)
    {
        if (IsComment(tag)) return RawHtmlKind.Nothing;
        if (IsDeclaration(tag))
        {
            notes.Add(TextNotes.Declarations);
            return RawHtmlKind.Nothing;
        }

        var parts = Parts().Match(tag);
        var name = parts.Groups["name"].Value;
        if (name.Contains(':'))
        {
            notes.Add(TextNotes.WordProcessor);
            return RawHtmlKind.Nothing;
        }

        var isBelieved = KnownElements.IsKept(name) ? !IsProse(tag, name, parts) : HasAttributes(parts) || closed.Contains(name);
        if (parts.Success && KnownElements.IsKnown(name) && isBelieved) return RawHtmlKind.Tag;
        notes.Add(TextNotes.TagsAsText);
        return RawHtmlKind.Text;
    }

    /// <summary>The same for what stands right behind a word: <c>List&lt;b&gt;</c> is text too, unless something ends it.</summary>
    internal RawHtmlKind KindOfGlued(string tag)
    {
        var parts = Parts().Match(tag);
        var name = parts.Groups["name"].Value;
        var isBare = !HasAttributes(parts) && !tag.Contains('/');
        if (!isBare || IsVoid(name) || closed.Contains(name)) return KindOf(tag);
        notes.Add(TextNotes.TagsAsText);
        return RawHtmlKind.Text;
    }

    private static bool HasAttributes(Match parts) => parts.Groups["attributes"].Success;

    /// <summary>Whether words rather than attributes follow the name: <c>a &lt;b and c&gt; d</c>.</summary>
    private bool IsProse(string tag, string name, Match parts) =>
        HasAttributes(parts) && !tag.Contains('=') && !IsVoid(name) && !closed.Contains(name);

    private static bool IsVoid(string name) => name.ToUpperInvariant() is "BR" or "COL" or "HR" or "IMG" or "WBR";

    /// <summary>A comment, or the conditions that word processors put around what is for them.</summary>
    private static bool IsComment(string tag) =>
        (tag.StartsWith("<!--", StringComparison.Ordinal) && tag.EndsWith("-->", StringComparison.Ordinal))
        || tag.StartsWith("<![if", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("<![endif", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands at the start of a whole document, or of what a word processor makes of one.</summary>
    private static bool IsDeclaration(string tag) =>
        tag.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^</?(?<name>[a-zA-Z][^\s/>]*)(\s+(?<attributes>[^\s/>]))?",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Parts();
}
