using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Folds a block of spoilers away on the page, under its title.</summary>
internal sealed class PageSpoilerBlock : HtmlObjectRenderer<SpoilerBlock>
{
    protected override void Write(HtmlRenderer renderer, SpoilerBlock obj)
    {
        var title = string.IsNullOrEmpty(obj.Arguments) ? "Spoiler" : SpoilerMark.Redact(obj.Arguments);
        renderer.EnsureLine();
        renderer.Write($"<details class=\"spoiler\" id=\"spoiler-{obj.Number}\"><summary>").WriteEscape(title).WriteLine("</summary>");
        renderer.WriteChildren(obj);
        renderer.EnsureLine();
        renderer.WriteLine("</details>");
    }
}
