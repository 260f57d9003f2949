using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Puts a link to the page in the place of a block of spoilers. Its title is left out as well.</summary>
internal sealed class FeedSpoilerBlock : HtmlObjectRenderer<SpoilerBlock>
{
    protected override void Write(HtmlRenderer renderer, SpoilerBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<p>");
        SpoilerLink.Write(renderer, obj.Number);
        renderer.WriteLine("</p>");
    }
}
