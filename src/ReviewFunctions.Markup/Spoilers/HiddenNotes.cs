using AngleSharp.Dom;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>Hides the footnotes that only spoilers refer to: such a note belongs to them.</summary>
internal static class HiddenNotes
{
    internal static void Fold(IDocument document)
    {
        foreach (var note in In(document)) Fold(document, note);
    }

    private static IReadOnlySet<IElement> In(IDocument document)
    {
        var notes = document.QuerySelectorAll(".footnotes > ol > li[id]").Where(IsOpen).ToList();
        if (notes.Count == 0) return new HashSet<IElement>();
        var byAddress =
            notes.DistinctBy(note => note.Id, StringComparer.Ordinal).ToDictionary(note => $"#{note.Id}", StringComparer.Ordinal);
        var hidden = notes.ToHashSet();
        var found = new Queue<IElement>(document.QuerySelectorAll(".footnote-ref").Where(link => link.Closest(".footnotes") is null));
        while (found.TryDequeue(out var link))
        {
            if (!IsOpen(link) || !byAddress.TryGetValue(link.GetAttribute("href") ?? "", out var note) || !hidden.Remove(note)) continue;
            foreach (var further in note.QuerySelectorAll(".footnote-ref")) found.Enqueue(further);
        }

        return hidden;
    }

    private static void Fold(IDocument document, IElement note)
    {
        var content = note.ChildNodes.ToList();
        var details = document.CreateElement("details");
        details.ClassName = SpoilerFolding.BlockClass;
        var summary = document.CreateElement("summary");
        summary.TextContent = SpoilerFolding.Title;
        details.AppendChild(summary);
        note.TextContent = "\n";
        note.AppendChild(details);
        foreach (var part in content) details.AppendChild(part);
    }

    private static bool IsOpen(IElement element) => element.ParentElement?.Closest("details") is null;
}
