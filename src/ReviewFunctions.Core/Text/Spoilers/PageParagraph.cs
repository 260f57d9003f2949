using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Writes a paragraph that holds spoilers as a <c>div</c>: the <c>details</c> element would end a <c>p</c>.</summary>
internal sealed class PageParagraph : ParagraphRenderer
{
    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (renderer.ImplicitParagraph || obj.Inline?.Descendants<Spoiler>().Any() != true)
        {
            base.Write(renderer, obj);
            return;
        }

        renderer.EnsureLine();
        renderer.Write("<div class=\"p\">").WriteLeafInline(obj).WriteLine("</div>");
    }
}
