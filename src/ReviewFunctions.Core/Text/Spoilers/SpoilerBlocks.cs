using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Writes blocks that are hidden as a whole: signs around what they hold, which no tag in it can end, and an element that has the title.
/// Editors cannot write an element of that name.
/// </summary>
internal static class SpoilerBlocks
{
    internal const string TitleElement = "x-title";

    internal static void Write(HtmlRenderer renderer, SpoilerBlock block)
    {
        var title = string.IsNullOrEmpty(block.Arguments) ? SpoilerFolding.Title : SpoilerMark.Redact(block.Arguments);
        renderer.EnsureLine();
        renderer.Write($"{SpoilerMark.TagStartSign}<{TitleElement} title=\"").WriteEscape(title).WriteLine($"\"></{TitleElement}>");
        renderer.WriteChildren(block);
        renderer.EnsureLine();
        renderer.WriteLine($"{SpoilerMark.TagEndSign}");
    }
}
