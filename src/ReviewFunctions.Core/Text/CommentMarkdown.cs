using Markdig;
using Markdig.Syntax;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>A comment's Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class CommentMarkdown
{
    private static readonly LimitedMarkdown Syntax = new(new MarkdownPipelineBuilder()
        .DisableHtml()
        .DisableHeadings()
        .UseSoftlineBreakAsHardlineBreak()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Use<BareLinks>());

    /// <summary>Reads a comment, with its links and spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = Syntax.Read(markdown);
        CommentLinks.Settle(document);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => Syntax.Write(
        document,
        new PageParagraph(),
        new PartRenderer<Spoiler>(PageSpoilers.Write),
        new PartRenderer<SpoilerBlock>(PageSpoilers.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => Syntax.Write(
        document,
        new PartRenderer<Spoiler>(FeedSpoilers.Write),
        new PartRenderer<SpoilerBlock>(FeedSpoilers.Write));
}
