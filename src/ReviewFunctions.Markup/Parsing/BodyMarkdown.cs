using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using ReviewFunctions.Markup.Html;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>
/// Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.
/// </summary>
internal static class BodyMarkdown
{
    private static readonly MarkdownPipeline Pipeline = Built();

    /// <summary>Reads a body, with its figures in their places and its raw HTML settled.</summary>
    internal static MarkdownDocument Read(string markdown, TextNotes notes)
    {
        var document = LimitedMarkdown.Read(markdown, Pipeline);
        Figures.Place(document);
        HiddenTags.Mark(document);
        RawHtml.Settle(document, notes);
        SpoilerLeaves.Mark(document, markdown);
        return document;
    }

    internal static string ToHtml(MarkdownDocument document) =>
        LimitedMarkdown.Write(
            document, Pipeline, new PartRenderer<Figure>(Figure.Write), new PartRenderer<SpoilerBlock>(SpoilerBlocks.Write));

    private static MarkdownPipeline Built()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = LimitedMarkdown.MaxDepth }
            .UsePipeTables()
            .UseFootnotes()
            .UseCjkFriendlyEmphasis()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .Use<SpoilerSyntax>();
        builder.BlockParsers.ReplaceOrAdd<HtmlBlockParser>(new TextualHtmlParser());
        builder.InlineParsers.Insert(0, new WordTagParser());
        return builder.Build();
    }
}
