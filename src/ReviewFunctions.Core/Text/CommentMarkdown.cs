using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// A comment's Markdown to HTML that is not sanitised yet: as a body's, without raw HTML, headings, tables, footnotes and pictures, with a line end
/// where there is one, and with links where there are addresses.
/// </summary>
internal static class CommentMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = LimitedMarkdown.MaxDepth }
        .DisableHtml()
        .DisableHeadings()
        .UseSoftlineBreakAsHardlineBreak()
        .UseAutoLinks()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Build();

    /// <summary>Reads a comment, with its spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = LimitedMarkdown.Read(markdown, Pipeline);
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList()) MakeLink(image);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document, Pipeline, new PageParagraph(), new PartRenderer<Spoiler>(PageSpoilers.Write), new PartRenderer<SpoilerBlock>(PageSpoilers.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document, Pipeline, new PartRenderer<Spoiler>(FeedSpoilers.Write), new PartRenderer<SpoilerBlock>(FeedSpoilers.Write));

    /// <summary>Nobody's page shows pictures that strangers choose.</summary>
    private static void MakeLink(LinkInline image)
    {
        image.IsImage = false;
        if (image.FirstChild is null && image.Url is { } address) image.AppendChild(new LiteralInline(address));
    }
}
