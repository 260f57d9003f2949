using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Takes from a text's HTML what readers do not get, without a word of it: an element goes and its children stay, players become links, and
/// styles that mean something become elements. Whatever is to be hidden gets the signs of a spoiler.
/// </summary>
internal sealed class HtmlCleaning
{
    private const string Link = KnownElements.Alias + "a";

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    private readonly HtmlTree _tree;
    private readonly TextNotes _notes;
    private int _links;

    private HtmlCleaning(IDocument document, IElement body, TextNotes notes) => (_tree, _notes) = (new HtmlTree(document, body), notes);

    /// <summary>Cleans the body of a document.</summary>
    internal static void Clean(IHtmlDocument document, TextNotes notes)
    {
        if (document.Body is not { } body) return;
        var cleaning = new HtmlCleaning(document, body, notes);
        cleaning.MoveChildren(body);
        body.Parent?.ReplaceChild(cleaning._tree.Root, body);
    }

    /// <summary>
    /// Moves what stays as it is, and copies the rest. The first child always goes first: to find one takes time for each before it.
    /// </summary>
    private void MoveChildren(IElement body)
    {
        while (body.FirstChild is { } child)
        {
            body.RemoveChild(child);
            if (child is IElement element && IsPlain(element)) _tree.Move(element);
            else Copy(child);
        }
    }

    /// <summary>Whether an element has no attributes, is no link, and holds nothing but text and its like.</summary>
    private static bool IsPlain(IElement element) =>
        element.Attributes.Length == 0 && element is IHtmlElement && element.LocalName != Link
            && KnownElements.IsAllowed(element.LocalName)
            && element.ChildNodes.All(child => child is IText || (child is IElement inner && IsPlain(inner)));

    private void CopyChildren(INode node)
    {
        foreach (var child in node.ChildNodes) Copy(child);
    }

    private void Copy(INode node)
    {
        if (node is IText text) _tree.Text(text.Data);
        else if (node is IElement element) Copy(element);
    }

    private void Copy(IElement element)
    {
        if (element.LocalName == SpoilerBlocks.TitleElement)
        {
            _tree.Start(element);
            _tree.End();
            return;
        }

        if (KnownElements.IsEmptied(element.LocalName))
        {
            _notes.AddEmptied(element.LocalName);
            return;
        }

        var isHidden = IsHidden(element);
        if (isHidden) _tree.Text($"{SpoilerMark.TagStartSign}");
        if (KnownElements.IsMedia(element.LocalName) && MediaLink.Of(element) is { } media) WriteMedia(element, media);
        else Write(element, NameOf(element));
        if (isHidden && !element.HasAttribute(HiddenTags.ReachesOn)) _tree.Text($"{SpoilerMark.TagEndSign}");
    }

    private void WriteMedia(IElement element, MediaLink media)
    {
        _notes.AddMedia(element.LocalName);
        if (_links == 0) _tree.Start(element, Link).SetAttribute("href", media.Address);
        _tree.Text(media.Text);
        if (_links == 0) _tree.End();
    }

    /// <summary>Writes an element with what it holds.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">Its name; <see langword="null"/> to leave it out.</param>
    private void Write(IElement element, string? name)
    {
        var copy = name is null ? null : _tree.Start(element, name);
        var more = element.Attributes.Length == 0 ? [] : CopyAttributes(element, name, copy);
        foreach (var wrapping in more) _tree.Start(element, wrapping);
        if (name == Link) _links++;
        CopyChildren(element);
        if (name == Link) _links--;
        for (var i = more.Length; i > 0; i--) _tree.End();
        if (name is not null) _tree.End();
    }

    /// <summary>Writes what an element has besides its children.</summary>
    /// <returns>The elements that do what its style says, outermost first, without one that is called as it is itself.</returns>
    private string[] CopyAttributes(IElement element, string? name, IElement? copy)
    {
        var style = new StyleText(element.GetAttribute("style"));
        if (copy is not null)
        {
            foreach (var attribute in element.Attributes) CopyAttribute(element, attribute, copy);
            if (style.Alignment is { } side) copy.SetAttribute("style", $"text-align: {side}");
            else if (element.HasAttribute("style") && !style.Elements().Any()) _notes.Add(TextNotes.Attributes);
        }

        if (element.LocalName == Link && element.GetAttribute("name")?.Trim() is { Length: > 0 } anchor) WriteAnchor(element, anchor);
        return KnownElements.IsStructure(element.LocalName) ? [] : [.. style.Elements().Where(wrapping => wrapping != name)];
    }

    /// <summary>Writes the name of an <c>a</c> as an element of its own, since it may have an id besides.</summary>
    private void WriteAnchor(IElement element, string name)
    {
        _tree.Start(element, "span").Id = Anchors.Of(name);
        _tree.End();
    }

    private void CopyAttribute(IElement element, IAttr attribute, IElement copy)
    {
        switch (attribute.LocalName)
        {
            case "alt" or "title":
                copy.SetAttribute(attribute.LocalName, SpoilerMark.Redact(attribute.Value));
                break;
            case "id" when Anchors.IsFootnote(element):
                copy.Id = attribute.Value;
                break;
            case "id" when !string.IsNullOrWhiteSpace(attribute.Value):
                copy.Id = Anchors.Of(attribute.Value.Trim());
                break;
            case "name" when element.LocalName == Link:
                break;
            case "class" when AllowedHtml.IsOurClass(attribute.Value)
                && (attribute.Value != SpoilerMark.ElementName || element is IHtmlDetailsElement):
                copy.ClassName = attribute.Value;
                break;
            case "class" when element is IHtmlDetailsElement && element.ClassList.Contains(SpoilerMark.ElementName):
                copy.ClassName = SpoilerFolding.BlockClass;
                break;
            case "class" when element.ClassList.Contains(SpoilerMark.ElementName):
            case "style" or "hidden" or "open" or HiddenTags.ReachesOn:
                break;
            case "href" when !HasKnownScheme(attribute.Value):
                _notes.Add(TextNotes.Links);
                break;
            case var name when name != "class" && Array.IndexOf(AllowedHtml.Attributes, name) >= 0:
                copy.SetAttribute(name, attribute.Value);
                break;
            default:
                _notes.Add(TextNotes.Attributes);
                break;
        }
    }

    private static bool HasKnownScheme(string address)
    {
        var clean = string.Concat(address.Where(c => c > ' '));
        var colon = clean.IndexOfAny([':', '/', '?', '#']);
        return colon < 0 || clean[colon] != ':'
            || Array.Exists(Schemes, scheme => clean.AsSpan(0, colon).Equals(scheme, StringComparison.OrdinalIgnoreCase));
    }

    private string? NameOf(IElement element)
    {
        var name = element.LocalName;
        if (element is not IHtmlElement)
        {
            _notes.AddUnwrapped(name);
            return null;
        }

        if (name == Link && _links > 0)
        {
            _notes.Add(TextNotes.NestedLinks);
            return null;
        }

        if (KnownElements.IsAllowed(name)) return new StyleText(element.GetAttribute("style")).Undoes(name) ? null : name;
        if (name is not ("picture" or "track" or "param")) _notes.AddUnwrapped(name);
        return KnownElements.OtherName(name);
    }

    /// <summary>Whether an element is a spoiler by its class, or is not to be seen. What is folded already needs nothing more.</summary>
    internal static bool IsHidden(IElement element)
    {
        if (element is IHtmlDetailsElement || element is not IHtmlElement) return false;
        if (element.Attributes.Length == 0) return false;
        return element.ClassList.Contains(SpoilerMark.ElementName) || element.HasAttribute("hidden")
            || new StyleText(element.GetAttribute("style")).IsHidden;
    }
}
