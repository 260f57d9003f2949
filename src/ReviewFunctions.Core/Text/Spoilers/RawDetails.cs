using AngleSharp.Dom;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Finds <c>details</c> elements of the editor's own, which hide as much as spoilers do.</summary>
internal static class RawDetails
{
    /// <summary>Gives each an id for links from feeds, unless one of our spoilers holds it.</summary>
    internal static void Number(IDocument document)
    {
        var number = 0;
        foreach (var details in document.QuerySelectorAll("details:not([id])").Where(IsOpen))
        {
            details.Id = $"details-{++number}";
        }
    }

    /// <summary>The footnotes that only they refer to.</summary>
    internal static IReadOnlySet<IElement> NotesOf(IDocument document)
    {
        var notes = document.QuerySelectorAll(".footnotes > ol > li[id]").Where(IsOpen).ToList();
        var byAddress = notes.DistinctBy(note => note.Id, StringComparer.Ordinal).ToDictionary(note => $"#{note.Id}", StringComparer.Ordinal);
        var hidden = notes.ToHashSet();
        var found = new Queue<IElement>(document.QuerySelectorAll(".footnote-ref").Where(link => link.Closest(".footnotes") is null));
        while (found.TryDequeue(out var link))
        {
            if (!IsOpen(link) || !byAddress.TryGetValue(Fragment(link), out var note) || !hidden.Remove(note)) continue;
            foreach (var further in note.QuerySelectorAll(".footnote-ref")) found.Enqueue(further);
        }

        return hidden;
    }

    private static bool IsOpen(IElement element) => element.ParentElement?.Closest("details") is null;

    private static string Fragment(IElement link)
    {
        var address = link.GetAttribute("href") ?? "";
        return address[Math.Max(address.LastIndexOf('#'), 0)..];
    }
}
