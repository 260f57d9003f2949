using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Puts a link to the page in the place of an inline spoiler.</summary>
internal sealed class FeedSpoiler : HtmlObjectRenderer<Spoiler>
{
    protected override void Write(HtmlRenderer renderer, Spoiler obj)
    {
        if (renderer.EnableHtmlForInline)
        {
            SpoilerLink.Write(renderer, obj.Number);
        }
        else
        {
            renderer.Write(SpoilerMark.Placeholder);
        }
    }
}
