using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Markdown to HTML that is not sanitised yet. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal static class BodyMarkdown
{
    /// <summary>How deep quotes, lists and their items, links, emphasis and spoilers may stand in each other, all counted together.</summary>
    internal const int MaxDepth = 32;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth }
        .UsePipeTables()
        .UseFootnotes()
        .UseCjkFriendlyEmphasis()
        .Use<SpoilerSyntax>()
        .Build();

    /// <summary>Reads a body, with its figures and spoilers in their places.</summary>
    internal static MarkdownDocument Read(string markdown)
    {
        LineLimit.Check(markdown);
        var document = Limited(() => Markdown.Parse(markdown, Pipeline));
        Figures.Place(document);
        SpoilerPlacement.Settle(document);
        return document;
    }

    internal static string ToPageHtml(MarkdownDocument document) => Write(
        document,
        new PageParagraph(),
        new PartRenderer<Spoiler>(PageSpoilers.Write),
        new PartRenderer<SpoilerBlock>(PageSpoilers.Write));

    internal static string ToFeedHtml(MarkdownDocument document) => Write(
        document,
        new PartRenderer<Spoiler>(FeedSpoilers.Write),
        new PartRenderer<SpoilerBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlBlock>(FeedSpoilers.Write),
        new PartRenderer<HtmlInline>(FeedSpoilers.Write));

    private static string Write(MarkdownDocument document, params ReadOnlySpan<IMarkdownObjectRenderer> own)
    {
        using var html = new HtmlLimit();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        foreach (var part in own) renderer.ObjectRenderers.Insert(0, part);
        renderer.ObjectRenderers.Insert(0, new PartRenderer<Figure>(Figure.Write));
        Limited(() => renderer.Render(document));
        return html.ToString();
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
