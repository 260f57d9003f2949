using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text;

/// <summary>Reads and writes one kind of Markdown within the limits. What has more markup than is allowed throws an <see cref="UnreadableBodyException"/>.</summary>
internal sealed class LimitedMarkdown
{
    /// <summary>How deep quotes, lists and their items, links, emphasis and spoilers may stand in each other, all counted together.</summary>
    internal const int MaxDepth = 32;

    private readonly MarkdownPipeline _pipeline;

    internal LimitedMarkdown(MarkdownPipelineBuilder syntax)
    {
        syntax.MaximumNestingDepth = MaxDepth;
        _pipeline = syntax.Build();
    }

    internal MarkdownDocument Read(string markdown)
    {
        LineLimit.Check(markdown);
        return Limited(() => Markdown.Parse(markdown, _pipeline));
    }

    internal string Write(MarkdownDocument document, params ReadOnlySpan<IMarkdownObjectRenderer> own)
    {
        using var html = new HtmlLimit();
        var renderer = new HtmlRenderer(html);
        _pipeline.Setup(renderer);
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
            throw new UnreadableBodyException($"Must not have quotes, lists, links or emphasis nested more than {MaxDepth} deep.", exception);
        }
    }
}
