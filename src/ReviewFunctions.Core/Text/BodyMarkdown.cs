using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class BodyMarkdown
{
    private static readonly LimitedMarkdown Syntax = new(new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>());

    /// <summary>Reads a body, with its figures and spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        var document = Syntax.Read(markdown);
        Figures.Place(document);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => Syntax.Write(
        document,
        new PageParagraph(),
        new PartRenderer<Spoiler>(PageSpoilers.Write),
        new PartRenderer<SpoilerBlock>(PageSpoilers.Write),
        new PartRenderer<Figure>(Figure.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => Syntax.Write(
        document,
        new PartRenderer<Spoiler>(FeedSpoilers.Write),
        new PartRenderer<SpoilerBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlInline>(FeedSpoilers.Write),
        new PartRenderer<Figure>(Figure.Write));
}
