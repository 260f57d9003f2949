using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// Reads and writes Markdown within limits. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.
/// </summary>
internal static class LimitedMarkdown
{
    /// <summary>
    /// How deep quotes, lists and their items, links, emphasis and spoilers may stand in each other, all counted together.
    /// </summary>
    internal const int MaxDepth = 32;

    /// <summary>
    /// Reads Markdown. Byte order marks in front of it, and in front of its lines where files were put together, are no part of it.
    /// </summary>
    internal static MarkdownDocument Read(string markdown, MarkdownPipeline pipeline)
    {
        markdown = markdown.TrimStart('\uFEFF').Replace("\n\uFEFF", "\n", StringComparison.Ordinal);
        LineLimit.Check(markdown);
        return Limited(() => Markdown.Parse(markdown, pipeline));
    }

    /// <summary>Writes HTML that is not sanitised yet.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="pipeline">What read it.</param>
    /// <param name="own">What writes parts of our own; the later go before the earlier.</param>
    internal static string Write(MarkdownDocument document, MarkdownPipeline pipeline, params ReadOnlySpan<IMarkdownObjectRenderer> own)
    {
        using var html = new HtmlLimit();
        var renderer = new HtmlRenderer(html);
        pipeline.Setup(renderer);
        foreach (var part in own) renderer.ObjectRenderers.Insert(0, part);
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
            throw new UnreadableBodyException(
                $"Must not have quotes, lists, links or emphasis nested more than {MaxDepth} deep.", exception);
        }
    }
}
