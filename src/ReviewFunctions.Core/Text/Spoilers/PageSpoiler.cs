using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Folds an inline spoiler away on the page.</summary>
internal sealed class PageSpoiler : HtmlObjectRenderer<Spoiler>
{
    protected override void Write(HtmlRenderer renderer, Spoiler obj)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(SpoilerMark.Placeholder);
            return;
        }

        renderer.Write($"<details class=\"spoiler inline\" id=\"spoiler-{obj.Number}\"><summary>Spoiler</summary>");
        renderer.WriteChildren(obj);
        renderer.Write("</details>");
    }
}
