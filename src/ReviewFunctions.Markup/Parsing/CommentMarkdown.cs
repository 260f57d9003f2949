using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>
/// A comment's Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an
/// <see cref="UnreadableBodyException"/>.
/// </summary>
internal static class CommentMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = LimitedMarkdown.MaxDepth }
        .DisableHtml()
        .DisableHeadings()
        .UseSoftlineBreakAsHardlineBreak()
        .UseCjkFriendlyEmphasis()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<SpoilerSyntax>()
        .Build();

    /// <summary>Reads a comment, with its links in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = LimitedMarkdown.Read(markdown, Pipeline);
        CommentLinks.Settle(document);
        SpoilerLeaves.Mark(document, markdown);
        return document;
    }

    internal static string ToHtml(MarkdownDocument document) =>
        LimitedMarkdown.Write(document, Pipeline, new PartRenderer<SpoilerBlock>(SpoilerBlocks.Write));
}
