using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Finds images: those that are alone in their paragraph, and those that were uploaded.</summary>
internal static class Figures
{
    internal static void Place(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (LoneImage(paragraph) is not { } image || paragraph.Parent is not { } parent) continue;
            parent[parent.IndexOf(paragraph)] = new Figure(image) { Inline = Caption(image.Title) };
            image.Title = null;
        }
    }

    /// <summary>Whether a figure, an image or a link of a document has an address <c>image:ID</c>.</summary>
    internal static bool AnyUploaded(MarkdownDocument document) => document.Descendants().Any(part => part switch
    {
        Figure figure => IsUploaded(figure.Image.GetDynamicUrl?.Invoke() ?? figure.Image.Url),
        LinkInline link => IsUploaded(link.GetDynamicUrl?.Invoke() ?? link.Url),
        AutolinkInline link => IsUploaded(link.Url),
        _ => false,
    });

    private static bool IsUploaded(string? address) => address is not null && address.TrimStart().StartsWith("image:", StringComparison.OrdinalIgnoreCase);

    private static LinkInline? LoneImage(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image ? image : null;

    /// <summary>A caption is plain text, except that it may hold spoilers.</summary>
    private static ContainerInline? Caption(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var caption = new ContainerInline();
        var pieces = SpoilerMark.Split(title);
        for (var i = 0; i < pieces.Length; i++)
        {
            var text = new LiteralInline(pieces[i]);
            caption.AppendChild(i % 2 == 0 ? text : new Spoiler().AppendChild(text));
        }

        return caption;
    }
}
