using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>Reads the body: Markdown that can be rendered.</summary>
internal static class BodyField
{
    private const string ImageScheme = "image:";

    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().Build();

    /// <summary>The body as it was sent.</summary>
    public static string? Read(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if ((FaultOfSize(text) ?? PlainText.FaultOfLines(text) ?? FaultOfMarkdown(text)) is not { } fault) return text;
        field.Refuse(fault);
        return null;
    }

    private static string? FaultOfSize(string text) => Encoding.UTF8.GetByteCount(text) > ReviewContent.MaxBodyBytes
        ? $"Must have at most {ReviewContent.MaxBodyBytes} bytes of UTF-8."
        : null;

    private static string? FaultOfMarkdown(string text)
    {
        try
        {
            return NamesImage(Markdig.Markdown.Parse(text, Markdown)) ? "Uploaded images (image:ID) are not available yet." : null;
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that it would run out of stack, now and when the page is rendered.
            return "Is nested too deeply, or has too much emphasis or too many brackets in one paragraph.";
        }
    }

    private static bool NamesImage(MarkdownDocument document) =>
        document.Descendants<LinkInline>().Any(link => IsImage(link.GetDynamicUrl?.Invoke() ?? link.Url))
        || document.Descendants<AutolinkInline>().Any(link => IsImage(link.Url));

    private static bool IsImage(string? url) => url is not null && url.TrimStart().StartsWith(ImageScheme, StringComparison.OrdinalIgnoreCase);
}
