using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Markdown to HTML that is not sanitised yet.</summary>
internal static class BodyMarkdown
{
    /// <summary>What stands for a body that cannot be read: publishing goes on without it.</summary>
    internal const string Unreadable = "<p>The text of this review is nested too deeply to be shown.</p>";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Build();

    internal static string ToPageHtml(string markdown)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new PageParagraph());
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new PageSpoilerBlock());
        renderer.ObjectRenderers.InsertBefore<CodeInlineRenderer>(new PageSpoiler());
        return Render(markdown, renderer, writer);
    }

    internal static string ToFeedHtml(string markdown, Uri permalink)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new FeedRawBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new FeedRawInline());
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new FeedSpoilerBlock(permalink));
        renderer.ObjectRenderers.InsertBefore<CodeInlineRenderer>(new FeedSpoiler(permalink));
        return Render(markdown, renderer, writer);
    }

    /// <summary>Parses and renders a body; Markdig refuses parts that are nested more than 128 deep, in either step.</summary>
    private static string Render(string markdown, HtmlRenderer renderer, StringWriter writer)
    {
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new FigureRenderer());
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            Figures.Place(document);
            SpoilerPlacement.Settle(document);
            renderer.Render(document);
            return writer.ToString();
        }
        catch (ArgumentException)
        {
            return Unreadable;
        }
    }
}
