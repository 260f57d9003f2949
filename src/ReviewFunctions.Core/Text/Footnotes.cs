using AngleSharp.Dom;

namespace ReviewFunctions.Core.Text;

/// <summary>Finds the footnotes that nothing refers to any more, once the editor's own <c>details</c> are taken out.</summary>
internal static class Footnotes
{
    internal static IReadOnlyList<IElement> Orphans(IDocument document)
    {
        var notes = document.QuerySelectorAll(".footnotes > ol > li[id]").ToList();
        var open = new HashSet<IElement>();
        var found = new Queue<IElement>(document.QuerySelectorAll("a.footnote-ref").Where(link => link.Closest(".footnotes") is null));
        while (found.TryDequeue(out var link))
        {
            if (Target(link, notes) is not { } note || !open.Add(note)) continue;
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
