using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Keeps text hidden up to the end tag that its editor wrote. A blank line begins another paragraph, which ends a <c>p</c> or a
/// <c>span</c> in HTML: what follows up to the end tag would be shown. Such a start tag is marked, and the end tag gets a sign.
/// </summary>
internal sealed partial class HiddenTags
{
    /// <summary>The attribute of an element that hides on behind itself, up to a sign.</summary>
    internal const string ReachesOn = "reaches-on";

    private readonly Dictionary<string, Stack<Place>> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> _isHiding = [];
    private readonly List<(Place Place, string Tag)> _changes = [];

    /// <summary>Marks the tags of a document.</summary>
    internal static void Mark(MarkdownDocument document)
    {
        var tags = new HiddenTags();
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is HtmlBlock) tags.Read(leaf, leaf);
            foreach (var inline in leaf.Inline?.FindDescendants<HtmlInline>() ?? []) tags.Read(inline, leaf);
        }

        foreach (var changes in tags._changes.GroupBy(change => change.Place.Owner)) Write(changes.Key, changes);
    }

    private void Read(MarkdownObject owner, LeafBlock leaf)
    {
        foreach (Match tag in Tags().Matches(HtmlOf(owner)))
        {
            var name = tag.Groups["name"].Value;
            var place = new Place(owner, leaf, tag.Index, tag.Value);
            if (!_open.TryGetValue(name, out var open)) _open[name] = open = [];
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal)) open.Push(place);
            else if (open.TryPop(out var start) && start.Leaf != leaf && EndsEarly(name) && IsHiding(start.Tag)) Join(start, place, name);
        }
    }

    private void Join(Place start, Place end, string name)
    {
        _changes.Add((start, start.Tag.Insert(name.Length + 1, $" {ReachesOn}")));
        _changes.Add((end, $"{end.Tag}{SpoilerMark.TagEndSign}"));
    }

    /// <summary>Whether the start of a paragraph or its end closes an element of this name in HTML.</summary>
    private static bool EndsEarly(string name) =>
        name is "p" or "P" || !(KnownElements.IsBlock(name) || KnownElements.IsBecomingBlock(name));

    private bool IsHiding(string tag)
    {
        if (!Hints().IsMatch(tag)) return false;
        if (_isHiding.TryGetValue(tag, out var known)) return known;
        using var document = AllowedHtml.Read(tag);
        return _isHiding[tag] = document.Body?.FirstElementChild is { } element && HtmlCleaning.IsHidden(element);
    }

    [GeneratedRegex(
        """</?(?<name>[a-zA-Z][a-zA-Z0-9-]*)("[^"]*"|'[^']*'|[^'">])*>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(
        "spoiler|hidden|display", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Hints();

    private static string HtmlOf(MarkdownObject part) => part switch
    {
        HtmlInline inline => inline.Tag,
        HtmlBlock block => block.Lines.ToString(),
        _ => "",
    };

    private static void Write(MarkdownObject owner, IEnumerable<(Place Place, string Tag)> changes)
    {
        var (html, changed, at) = (HtmlOf(owner), new StringBuilder(), 0);
        foreach (var (place, tag) in changes.OrderBy(change => change.Place.Start))
        {
            changed.Append(html, at, place.Start - at).Append(tag);
            at = place.Start + place.Tag.Length;
        }

        changed.Append(html, at, html.Length - at);
        if (owner is HtmlInline inline) inline.Tag = changed.ToString();
        else if (owner is HtmlBlock block) block.Lines = new StringLineGroup(changed.ToString());
    }

    /// <summary>Where a tag stands.</summary>
    private sealed record Place(MarkdownObject Owner, LeafBlock Leaf, int Start, string Tag);
}
