using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Markdig.Helpers;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Gives headings the ids that everybody expects (those of <see href="https://docs.github.com/get-started/writing-on-github">GitHub</see>,
/// "Section links"), and leads a text's links to them. All ids of a text begin alike, so that none is one of the page's own.
/// </summary>
internal static partial class Anchors
{
    private const string Prefix = "text-";

    /// <summary>The id of an element as the page has it, for one that its editor gave.</summary>
    internal static string Of(string name) => Prefix + name;

    /// <summary>Whether our own rendering gives such an id.</summary>
    internal static bool IsOurs(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) || OurId().IsMatch(id);

    /// <summary>Whether an element is a footnote, or leads to one.</summary>
    internal static bool IsFootnote(IElement element) =>
        FootnoteId().IsMatch(element.Id ?? "")
            && (element.ClassList.Contains("footnote-ref")
            || element.ParentElement?.ParentElement?.ClassList.Contains("footnotes") == true);

    /// <summary>Gives the ids, and leads the links that mean one of them there. What a spoiler hides is no part of an id.</summary>
    internal static void Settle(IHtmlDocument document)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var elements = document.All.Where(element => element.Attributes.Length > 0 || element is IHtmlHeadingElement).ToList();
        foreach (var element in elements.Where(element => element.HasAttribute("id") && !known.Add(element.Id ?? "")))
            element.RemoveAttribute("id");
        foreach (var heading in elements.Where(element => element is IHtmlHeadingElement && string.IsNullOrEmpty(element.Id)))
            if (NameFor(heading, known) is { } id) heading.Id = id;
        var byCase =
            known.GroupBy(id => id, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var link in elements)
        {
            if (link.GetAttribute("href") is not ['#', .. var fragment]) continue;
            var named = Of(Uri.UnescapeDataString(fragment));
            if (known.Contains(named)) link.SetAttribute("href", $"#{named}");
            else if (byCase.TryGetValue(named, out var other)) link.SetAttribute("href", $"#{other}");
        }
    }

    private static string? NameFor(IElement heading, HashSet<string> known)
    {
        var name = LinkHelper.UrilizeAsGfm(TextOf(heading).Trim());
        if (name.Trim('-').Length == 0) return null;
        var id = Of(name);
        for (var number = 1; !known.Add(id); number++) id = Of($"{name}-{number}");
        return id;
    }

    /// <summary>The text of a heading without what is folded in it and without its footnotes.</summary>
    internal static string TextOf(INode node) => string.Concat(node.ChildNodes.Select(child => child switch
    {
        IText text => text.Data,
        IHtmlDetailsElement => "",
        IElement element when element.ClassList.Contains("footnote-ref") => "",
        _ => TextOf(child),
    }));

    [GeneratedRegex(@"^(spoiler-|details-|fn:|fnref:)\d{1,6}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OurId();

    [GeneratedRegex(@"^(fn:|fnref:)\d{1,6}$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FootnoteId();
}
