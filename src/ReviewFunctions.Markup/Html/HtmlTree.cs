using AngleSharp.Dom;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Makes a tree of HTML in the order of its text. An element is put into the tree with the first thing that it holds, so that one which is
/// split leaves no empty part. To change a tree in its place would take time for each of a node's siblings.
/// </summary>
internal sealed class HtmlTree
{
    private readonly IDocument _document;
    private readonly List<Part> _open = [];

    /// <param name="document">What the nodes belong to.</param>
    /// <param name="source">The element that the tree is made anew of.</param>
    internal HtmlTree(IDocument document, IElement source)
    {
        _document = document;
        Root = (IElement)source.Clone(deep: false);
        _open.Add(new Part(source, Root) { IsPlaced = true });
    }

    /// <summary>The element that holds everything.</summary>
    internal IElement Root { get; }

    /// <summary>Begins an element.</summary>
    /// <param name="source">What it is made of, or what it stands for.</param>
    /// <param name="name">Its name.</param>
    internal IElement Start(INode source, string name)
    {
        var element = _document.CreateElement(name);
        _open.Add(new Part(source, element));
        return element;
    }

    /// <summary>Begins a copy of an element.</summary>
    internal IElement Start(IElement source)
    {
        var copy = (IElement)source.Clone(deep: false);
        _open.Add(new Part(source, copy));
        return copy;
    }

    /// <summary>
    /// Ends the element that was begun last. One that was empty from the start stays; the empty rest of one that was split does not.
    /// </summary>
    internal void End()
    {
        var part = _open[^1];
        if (part.IsRest) RemoveIfBlank(part);
        else if (!part.IsPlaced) Place();
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Adds text.</summary>
    internal void Text(string text)
    {
        if (text.Length == 0) return;
        Place();
        _open[^1].Element.AppendChild(_document.CreateTextNode(text));
    }

    /// <summary>Adds an element with what it holds. It is itself in no tree.</summary>
    internal void Move(IElement element)
    {
        Place();
        _open[^1].Element.AppendChild(element);
    }

    /// <summary>Ends all elements below one, begins another there, and begins those anew within it.</summary>
    /// <param name="container">What stays open: the element that was made of this, or what stands for it.</param>
    /// <param name="begin">Begins the other, which stands for the container from then on.</param>
    internal void Split(INode container, Action begin)
    {
        var parts = Close(container);
        begin();
        Reopen(parts);
    }

    /// <summary>Ends what <see cref="Split"/> began and all elements below it, and begins those anew behind it.</summary>
    internal void Join(INode container)
    {
        var parts = Close(container);
        End();
        Reopen(parts);
    }

    private List<Part> Close(INode container)
    {
        var at = _open.FindLastIndex(part => part.Source == container);
        var parts = _open[(at + 1)..];
        while (_open.Count > at + 1) EndRest();
        return parts;
    }

    /// <summary>Ends an element that goes on later. One that has nothing but white space in it yet begins there.</summary>
    private void EndRest()
    {
        RemoveIfBlank(_open[^1]);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Takes away a block in which there is nothing. Between words white space counts.</summary>
    private static void RemoveIfBlank(Part part)
    {
        if (!part.IsPlaced || !KnownElements.IsBlock(part.Element.LocalName)) return;
        if (!part.Element.ChildNodes.All(child => child is IText text && string.IsNullOrWhiteSpace(text.Data))) return;
        part.Element.Remove();
        part.IsPlaced = false;
    }

    private void Reopen(List<Part> parts)
    {
        foreach (var part in parts)
        {
            var again = (IElement)part.Element.Clone(deep: false);
            // An id names one element: the part that has it already.
            if (part.IsPlaced) again.RemoveAttribute("id");
            _open.Add(new Part(part.Source, again) { IsRest = true });
        }
    }

    private void Place()
    {
        for (var i = 1; i < _open.Count; i++)
        {
            if (_open[i].IsPlaced) continue;
            _open[i - 1].Element.AppendChild(_open[i].Element);
            _open[i].IsPlaced = true;
        }
    }

    private sealed class Part(INode source, IElement element)
    {
        internal INode Source => source;

        internal IElement Element => element;

        internal bool IsPlaced { get; set; }

        internal bool IsRest { get; init; }
    }
}
