using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class BodyMarkdown
{
    /// <summary>How deep quotes, lists, links, emphasis and spoilers may stand in each other.</summary>
    internal const int MaxDepth = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
        .UsePipeTables()
        .UseFootnotes()
        .UseCjkFriendlyEmphasis()
        .Use(new SpoilerSyntax())
        .Build();

    internal static MarkdownDocument Parse(string markdown)
    {
        LineLimit.Check(markdown);
        return Limited(() => Markdown.Parse(markdown, Pipeline));
    }

    internal static string ToPageHtml(string markdown)
    {
        using var writer = new HtmlLimit();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new PageParagraph());
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new PageSpoilerBlock());
        renderer.ObjectRenderers.InsertBefore<CodeInlineRenderer>(new PageSpoiler());
        return Render(markdown, renderer, writer);
    }

    internal static string ToFeedHtml(string markdown)
    {
        using var writer = new HtmlLimit();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new FeedRawBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new FeedRawInline());
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new FeedSpoilerBlock());
        renderer.ObjectRenderers.InsertBefore<CodeInlineRenderer>(new FeedSpoiler());
        return Render(markdown, renderer, writer);
    }

    private static string Render(string markdown, HtmlRenderer renderer, HtmlLimit writer)
    {
        renderer.ObjectRenderers.InsertBefore<CodeBlockRenderer>(new FigureRenderer());
        var document = Parse(markdown);
        Figures.Place(document);
        SpoilerPlacement.Settle(document);
        return Limited(() =>
        {
            renderer.Render(document);
            return writer.ToString();
        });
    }

    private static T Limited<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (ArgumentException exception)
        {
            // Markdig's way to say that something is nested too deeply, in either step.
            throw new UnreadableBodyException($"Must not have quotes, lists, links or emphasis nested more than {MaxDepth} deep.", exception);
        }
    }
}
