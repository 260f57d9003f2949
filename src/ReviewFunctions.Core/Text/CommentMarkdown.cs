using Markdig;
using Markdig.Syntax;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>A comment's Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class CommentMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = LimitedMarkdown.MaxDepth }
        .DisableHtml()
        .DisableHeadings()
        .UseSoftlineBreakAsHardlineBreak()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Use<BareLinks>()
        .Build();

    /// <summary>Reads a comment, with its links and spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = LimitedMarkdown.Read(markdown, Pipeline);
        CommentLinks.Settle(document);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document,
        Pipeline,
        new PageParagraph(),
        new PartRenderer<Spoiler>(PageSpoilers.Write),
        new PartRenderer<SpoilerBlock>(PageSpoilers.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => LimitedMarkdown.Write(
        document,
        Pipeline,
        new PartRenderer<Spoiler>(FeedSpoilers.Write),
        new PartRenderer<SpoilerBlock>(FeedSpoilers.Write));
}
