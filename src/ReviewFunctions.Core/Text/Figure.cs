using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text;

/// <summary>An image that stands alone; its inline content is the caption.</summary>
internal sealed class Figure(LinkInline image) : LeafBlock(null)
{
    internal LinkInline Image => image;

    /// <summary>Writes a figure with its caption below the image.</summary>
    internal static void Write(HtmlRenderer renderer, Figure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure>").Write(figure.Image);
        if (figure.Inline is not null) renderer.Write("<figcaption>").WriteLeafInline(figure).Write("</figcaption>");
        renderer.WriteLine("</figure>");
    }
}
