using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Folds spoilers away on the page.</summary>
internal static class PageSpoilers
{
    internal static void Write(HtmlRenderer renderer, Spoiler spoiler)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(SpoilerMark.Placeholder);
            return;
        }

        renderer.Write($"<details class=\"spoiler inline\" id=\"spoiler-{spoiler.Number}\"><summary>Spoiler</summary>");
        renderer.WriteChildren(spoiler);
        renderer.Write("</details>");
    }

    /// <summary>Writes a block under its title.</summary>
    internal static void Write(HtmlRenderer renderer, SpoilerBlock block)
    {
        var title = string.IsNullOrEmpty(block.Arguments) ? "Spoiler" : SpoilerMark.Redact(block.Arguments);
        renderer.EnsureLine();
        renderer.Write($"<details class=\"spoiler\" id=\"spoiler-{block.Number}\"><summary>").WriteEscape(title).WriteLine("</summary>");
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        renderer.WriteLine("</details>");
    }
}
