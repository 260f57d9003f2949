using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes an image that stands alone with its caption below it.</summary>
internal sealed class FigureRenderer : HtmlObjectRenderer<Figure>
{
    protected override void Write(HtmlRenderer renderer, Figure obj)
    {
        obj.Image.Title = null;
        renderer.EnsureLine();
        renderer.Write("<figure>").Write(obj.Image);
        if (obj.Inline is not null)
        {
            renderer.Write("<figcaption>").WriteLeafInline(obj).Write("</figcaption>");
        }

        renderer.WriteLine("</figure>");
    }
}
