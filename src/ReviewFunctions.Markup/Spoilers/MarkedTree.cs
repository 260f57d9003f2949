using AngleSharp.Dom;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>A tree of HTML as text with marks in it: its leaves in their order, and the runs that they stand in.</summary>
internal sealed class MarkedTree
{
    private readonly List<INode> _leaves = [];
    private readonly List<TextRun> _runOfLeaf = [];
    private readonly Dictionary<IElement, (int First, int Last)> _leavesOf = [];
    private readonly List<TextRun> _runs = [new()];
    private bool _isInLeaf;

    internal MarkedTree(IElement root) => ReadChildren(root, isCode: false);

    /// <summary>The runs in the order of the text.</summary>
    internal IReadOnlyList<TextRun> Runs => _runs;

    /// <summary>What is to be hidden between two places: the smallest part of the tree that can be, and has all of it.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="isWider">Whether more is hidden than was marked.</param>
    internal SpoilerRange RangeOf(TreePlace start, TreePlace end, out bool isWider)
    {
        isWider = false;
        var (first, last) = (_leaves[start.Leaf], _leaves[end.Leaf]);
        while (true)
        {
            var container = ContainerOf(first, last);
            var (wholeFirst, wholeLast) = (OutermostWhole(first, container), OutermostWhole(last, container));
            if (wholeFirst == first && wholeLast == last)
            {
                var isBlock = _runOfLeaf[start.Leaf] != _runOfLeaf[end.Leaf]
                    || IsBlock(OutermostIn(container, first)) || IsBlock(OutermostIn(container, last));
                return new SpoilerRange(start, end) { Container = container, First = first, Last = last, IsBlock = isBlock };
            }

            isWider = true;
            (first, last) = (wholeFirst, wholeLast);
            if (first is IElement whole) start = new TreePlace(_leavesOf[whole].First, 0);
            if (last is IElement other) end = new TreePlace(_leavesOf[other].Last, TreePlace.Behind);
        }
    }

    private void ReadChildren(INode node, bool isCode)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Read(text, isCode);
            else if (child is IElement element) Read(element, isCode);
        }
    }

    /// <summary>
    /// The text of a paragraph of Markdown is one run, whatever tags are in it; elsewhere the borders of blocks divide runs.
    /// </summary>
    private void Read(IText text, bool isCode)
    {
        var at = 0;
        if (text.Data.StartsWith(SpoilerMark.LeafStartSign)) StartRun(isInLeaf: true);
        var leaf = AddLeaf(text);
        while (text.Data.AsSpan(at).IndexOfAny(SpoilerMark.LeafStartSign, SpoilerMark.LeafEndSign) is >= 0 and var distance)
        {
            _runs[^1].Add(leaf, text, at, at + distance, isCode);
            at += distance + 1;
            if (at > 1 || !_isInLeaf) StartRun(text.Data[at - 1] == SpoilerMark.LeafStartSign);
        }

        _runs[^1].Add(leaf, text, at, text.Data.Length, isCode);
    }

    private void StartRun(bool isInLeaf)
    {
        _runs.Add(new TextRun());
        _isInLeaf = isInLeaf;
    }

    private void Read(IElement element, bool isCode)
    {
        var isBlock = KnownElements.IsBlock(element.LocalName) && !_isInLeaf;
        if (isBlock) _runs.Add(new TextRun());
        var first = _leaves.Count;
        ReadChildren(element, isCode || element.LocalName is "x-code" or "pre" or "samp");
        if (_leaves.Count == first && !isBlock)
            _runs[^1].Add(AddLeaf(element), element.LocalName switch { "br" => "\n", "img" => "i", _ => "" });
        if (_leaves.Count > first) _leavesOf[element] = (first, _leaves.Count - 1);
        if (isBlock && !_isInLeaf) _runs.Add(new TextRun());
    }

    private int AddLeaf(INode leaf)
    {
        _leaves.Add(leaf);
        _runOfLeaf.Add(_runs[^1]);
        return _leaves.Count - 1;
    }

    /// <summary>The lowest element around two nodes that may hold both text and blocks and that nothing makes into one whole.</summary>
    private static INode ContainerOf(INode first, INode last)
    {
        var around = first.Ancestors().ToHashSet();
        var container = last.Ancestors().First(around.Contains);
        for (var at = container; at is not null; at = at.Parent)
            if (at is IElement { LocalName: "x-a" or "summary", Parent: { } outside }) container = outside;
        while (container is IElement element && !CanHold(element) && element.Parent is { } parent) container = parent;
        return container;
    }

    private static bool CanHold(IElement element) =>
        element.LocalName == "body"
        || (KnownElements.IsBlock(element.LocalName)
            && !KnownElements.IsStructure(element.LocalName)
            && element.LocalName is not ("figure" or "summary" or "pre"));

    /// <summary>
    /// The outermost element around a node, within the container, that cannot be divided; the node itself if there is none.
    /// </summary>
    private static INode OutermostWhole(INode node, INode container)
    {
        var whole = node;
        for (var at = node; at is not null && at != container; at = at.Parent)
            if (at is IElement { LocalName: "x-a" or "details" or "dl" or "figure" or "pre" or "ruby" or "table" }) whole = at;
        return whole;
    }

    private static INode OutermostIn(INode container, INode node) =>
        node.Parent is { } parent && parent != container ? OutermostIn(container, parent) : node;

    private static bool IsBlock(INode node) => node is IElement element && KnownElements.IsBlock(element.LocalName);
}
