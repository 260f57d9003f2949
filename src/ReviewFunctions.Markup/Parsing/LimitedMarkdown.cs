using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReviewFunctions.Markup.Parsing;

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

/// <summary>Writes one kind of a Markdown document's parts as a function does.</summary>
internal sealed class PartRenderer<T>(Action<HtmlRenderer, T> write) : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected override void Write(HtmlRenderer renderer, T obj) => write(renderer, obj);
}

/// <summary>
/// A body has more markup than can be rendered in reasonable time; the message is for its editor. Thrown inside Markdig and AngleSharp,
/// which know no other way out, and never past <see cref="BodyHtml"/>.
/// </summary>
internal sealed class UnreadableBodyException : NotSupportedException
{
    public UnreadableBodyException()
    {
    }

    public UnreadableBodyException(string message)
        : base(message)
    {
    }

    public UnreadableBodyException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>Takes the HTML of a body up to a length: a long address that is defined once can be used everywhere.</summary>
internal sealed class HtmlLimit : StringWriter
{
    /// <summary>How long a body's HTML may be, in UTF-16 code units.</summary>
    internal const int MaxLength = 2 * 1024 * 1024;

    public override void Write(char value)
    {
        Make(1);
        base.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Make(count);
        base.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Make(buffer.Length);
        base.Write(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    private void Make(int room)
    {
        if (GetStringBuilder().Length + room > MaxLength)
            throw new UnreadableBodyException($"Must not become more than {MaxLength} characters of HTML.");
    }
}
