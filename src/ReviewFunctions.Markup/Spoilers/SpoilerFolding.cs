using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Folds what is hidden into <c>details</c> elements, on the tree of HTML from which page, feeds and excerpts are all written.
/// </summary>
internal sealed class SpoilerFolding
{
    internal const string BlockClass = "spoiler", InlineClass = "spoiler inline", Title = "Spoiler";

    private readonly HtmlTree _tree;
    private readonly Queue<SpoilerRange> _ranges;
    private readonly ILookup<IText, FoundMark> _marks;
    private readonly Stack<SpoilerRange> _open = [];

    private SpoilerFolding(IDocument document, IElement body, MarkedTree marked, TextNotes notes)
    {
        _tree = new HtmlTree(document, body);
        _ranges = new Queue<SpoilerRange>(SpoilerFinding.In(marked, notes));
        _marks = marked.Runs.SelectMany(run => run.Marks).ToLookup(mark => mark.Node);
    }

    /// <summary>
    /// Folds what the marks in a document hide, and the footnotes that only spoilers refer to, and gives each spoiler its number.
    /// </summary>
    internal static void Fold(IHtmlDocument document, TextNotes notes)
    {
        if (document.Body is { } body && SpoilerMark.HasSigns(body.TextContent))
        {
            var folding = new SpoilerFolding(document, body, new MarkedTree(body), notes);
            folding.CopyChildren(body);
            body.Parent?.ReplaceChild(folding._tree.Root, body);
        }

        HiddenNotes.Fold(document);
        Number(document);
    }

    /// <summary>Labels each spoiler that has no title of its own.</summary>
    /// <param name="document">What the spoilers are folded in.</param>
    /// <param name="label">The label; <see langword="null"/> for the English one, which they have.</param>
    internal static void Label(IHtmlDocument document, string? label)
    {
        if (label is null or Title) return;
        foreach (var summary in document.QuerySelectorAll("details.spoiler > summary").Where(summary => summary.TextContent == Title))
            summary.TextContent = label;
    }

    private static void Number(IDocument document)
    {
        var (spoilers, others) = (0, 0);
        foreach (var details in document.QuerySelectorAll("details"))
        {
            if (!string.IsNullOrEmpty(details.Id)) continue;
            if (details.ClassName is BlockClass or InlineClass) details.Id = $"spoiler-{++spoilers}";
            else if (details.ParentElement?.Closest("details") is null) details.Id = $"details-{++others}";
        }
    }

    private void CopyChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text) Copy(text);
            else if (child is IElement element) Copy(element);
        }
    }

    private void Copy(IElement element)
    {
        if (element.LocalName == SpoilerBlocks.TitleElement) return;
        while (_ranges.TryPeek(out var next) && next.First == element) Begin();
        _tree.Start(element);
        CopyChildren(element);
        _tree.End();
        while (_open.TryPeek(out var range) && range.Last == element) End();
    }

    private void Copy(IText text)
    {
        var at = 0;
        BeginAt(text, 0);
        foreach (var mark in _marks[text])
        {
            _tree.Text(SpoilerMark.Spell(text.Data[at..mark.Offset]));
            EndAt(text, mark.Offset);
            at = mark.Offset + mark.Length;
            if (!mark.IsUsed) _tree.Text(SpoilerMark.Spell(text.Data[mark.Offset..at]));
            BeginAt(text, at);
        }

        // In code there are no marks, and what looks like one is as it was written.
        _tree.Text(SpoilerMark.Spell(text.Data[at..]));
        EndAt(text, TreePlace.Behind);
    }

    private void BeginAt(IText text, int offset)
    {
        while (_ranges.TryPeek(out var next) && next.First == text && next.Start.Offset == offset) Begin();
    }

    private void EndAt(IText text, int offset)
    {
        while (_open.TryPeek(out var range) && range.Last == text && range.End.Offset == offset) End();
    }

    private void Begin()
    {
        var range = _ranges.Dequeue();
        _open.Push(range);
        _tree.Split(range.Container, () => Open(range));
    }

    private void Open(SpoilerRange range)
    {
        _tree.Start(range.Container, "details").ClassName = range.IsBlock ? BlockClass : InlineClass;
        _tree.Start(range.First, "summary");
        var named = range.First.NextSibling as IElement;
        _tree.Text((named?.LocalName == SpoilerBlocks.TitleElement ? named.GetAttribute("title") : null) ?? Title);
        _tree.End();
    }

    private void End() => _tree.Join(_open.Pop().Container);
}
