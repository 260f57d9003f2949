using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class BodyMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = LimitedMarkdown.MaxDepth }
        .UsePipeTables()
        .UseFootnotes()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Build();

    /// <summary>Reads a body, with its figures and spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = LimitedMarkdown.Read(markdown, Pipeline);
        Figures.Place(document);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document,
        Pipeline,
        new PartRenderer<Figure>(Figure.Write),
        new PageParagraph(),
        new PartRenderer<Spoiler>(PageSpoilers.Write),
        new PartRenderer<SpoilerBlock>(PageSpoilers.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document,
        Pipeline,
        new PartRenderer<Figure>(Figure.Write),
        new PartRenderer<Spoiler>(FeedSpoilers.Write),
        new PartRenderer<SpoilerBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlInline>(FeedSpoilers.Write));
}
