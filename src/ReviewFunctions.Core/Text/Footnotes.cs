using AngleSharp.Dom;

namespace ReviewFunctions.Core.Text;

/// <summary>Finds the footnotes that nothing in the open refers to: such a note belongs to the spoilers that do.</summary>
internal static class Footnotes
{
    internal static IReadOnlyList<IElement> Hidden(IDocument document)
    {
        var notes = document.QuerySelectorAll(".footnotes > ol > li[id]").ToList();
        var open = new HashSet<IElement>();
        var found = new Queue<IElement>(document.QuerySelectorAll("a.footnote-ref").Where(link => link.Closest(".footnotes") is null));
        while (found.TryDequeue(out var link))
        {
            if (link.Closest("details") is not null || Target(link, notes) is not { } note || !open.Add(note)) continue;
            foreach (var further in note.QuerySelectorAll("a.footnote-ref")) found.Enqueue(further);
        }

        return [.. notes.Where(note => !open.Contains(note))];
    }

    private static IElement? Target(IElement link, List<IElement> notes)
    {
        var address = link.GetAttribute("href") ?? "";
        var id = address[(address.LastIndexOf('#') + 1)..];
        return notes.Find(note => note.Id == id);
    }
}
