using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Puts parsed spoilers where HTML has room for them, numbers them, and hides too much rather than too little: where a link or a
/// tag took a spoiler's end away, the whole block is hidden.
/// </summary>
internal static class SpoilerPlacement
{
    internal static void Settle(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not { } line) continue;
            if (line.Descendants<SpoilerOpening>().Any()) Cover(line);
            foreach (var link in line.Descendants<LinkInline>().ToList()) SettleLink(link);
            foreach (var spoiler in line.Descendants<Spoiler>().ToList()) LiftOutOfEmphasis(spoiler);
        }

        HiddenFootnotes.Fold(document);
        Number(document);
    }

    private static void Number(MarkdownDocument document)
    {
        var number = 0;
        foreach (var node in document.Descendants())
        {
            if (node is Spoiler inline) inline.Number = ++number;
            if (node is SpoilerBlock block) block.Number = ++number;
        }
    }

    private static void Cover(ContainerInline line)
    {
        var cover = new Spoiler();
        while (line.FirstChild is { } child)
        {
            child.Remove();
            cover.AppendChild(child);
        }

        line.AppendChild(cover);
    }

    /// <summary>A link cannot hold a spoiler, which is itself to be activated: such a link is hidden as a whole.</summary>
    private static void SettleLink(LinkInline link)
    {
        if (link.Title is { } title) link.Title = SpoilerMark.Redact(title);
        if (link.IsImage || !link.Descendants<Spoiler>().Any()) return;
        foreach (var inner in link.Descendants<Spoiler>().ToList()) Dissolve(inner);
        if (HiddenFootnotes.IsHidden(link)) return;
        var spoiler = new Spoiler();
        link.ReplaceBy(spoiler, copyChildren: false);
        spoiler.AppendChild(link);
    }

    private static void Dissolve(Spoiler spoiler)
    {
        spoiler.MoveChildrenAfter(spoiler);
        spoiler.Remove();
    }

    private static void LiftOutOfEmphasis(Spoiler spoiler)
    {
        while (spoiler.Parent is EmphasisInline emphasis)
        {
            var after = Like(emphasis);
            while (spoiler.NextSibling is { } next)
            {
                next.Remove();
                after.AppendChild(next);
            }

            var within = Like(emphasis);
            while (spoiler.FirstChild is { } child)
            {
                child.Remove();
                within.AppendChild(child);
            }

            spoiler.AppendChild(within);
            spoiler.Remove();
            emphasis.InsertAfter(spoiler);
            if (after.FirstChild is not null) spoiler.InsertAfter(after);
            if (emphasis.FirstChild is null) emphasis.Remove();
        }
    }

    private static EmphasisInline Like(EmphasisInline emphasis) =>
        new() { DelimiterChar = emphasis.DelimiterChar, DelimiterCount = emphasis.DelimiterCount };
}
