using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Puts links to the page in the place of spoilers. They become absolute as all links of a feed do.</summary>
internal static class FeedSpoilers
{
    internal const string LinkClass = "spoiler";

    internal const string LinkText = "Spoiler: read it on the page";

    internal static void Write(HtmlRenderer renderer, Spoiler spoiler) =>
        renderer.Write(renderer.EnableHtmlForInline ? Link(spoiler.Number) : SpoilerMark.Placeholder);

    /// <summary>Writes a block's link; its title is left out as well.</summary>
    internal static void Write(HtmlRenderer renderer, SpoilerBlock block) => renderer.EnsureLine().WriteLine($"<p>{Link(block.Number)}</p>");

    /// <summary>Passes a block of raw HTML on without what stands between spoiler bars in it, which Markdown does not read there.</summary>
    internal static void Write(HtmlRenderer renderer, HtmlBlock block) => renderer.WriteLine(RawSpoilers.Redact(block.Lines.ToString()));

    /// <summary>Passes a raw tag on without what stands between spoiler bars in its attributes.</summary>
    internal static void Write(HtmlRenderer renderer, HtmlInline tag)
    {
        if (renderer.EnableHtmlForInline) renderer.Write(RawSpoilers.Redact(tag.Tag));
    }

    private static string Link(int number) => $"<a class=\"{LinkClass}\" href=\"#spoiler-{number}\">{LinkText}</a>";
}
