using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Hides the footnotes that only spoilers refer to: such a note belongs to them.</summary>
internal static class HiddenFootnotes
{
    internal static void Fold(MarkdownDocument document)
    {
        if (document.OfType<FootnoteGroup>().FirstOrDefault() is not { } notes) return;
        var open = new HashSet<Footnote>();
        var found = new Queue<Footnote>(document.Where(block => block != notes).SelectMany(OpenlyNamed));
        while (found.TryDequeue(out var note))
        {
            if (!open.Add(note)) continue;
            foreach (var further in OpenlyNamed(note)) found.Enqueue(further);
        }

        foreach (var note in notes.OfType<Footnote>().Where(note => !open.Contains(note))) Fold(note);
    }

    private static void Fold(Footnote note)
    {
        var spoiler = new SpoilerBlock();
        while (note.Count > 0)
        {
            var block = note[0];
            note.RemoveAt(0);
            spoiler.Add(block);
        }

        note.Add(spoiler);
    }

    private static IEnumerable<Footnote> OpenlyNamed(Block block) => block switch
    {
        SpoilerBlock => [],
        ContainerBlock container => container.SelectMany(OpenlyNamed),
        LeafBlock leaf => leaf.Inline?.Descendants<FootnoteLink>().Where(link => !link.IsBackLink && !IsHidden(link)).Select(link => link.Footnote) ?? [],
        _ => [],
    };

    /// <summary>Whether an inline stands in a spoiler.</summary>
    internal static bool IsHidden(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is Spoiler) return true;
        }

        return false;
    }
}
