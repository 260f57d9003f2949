using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Passes a raw tag on without what stands between spoiler bars in its attributes.</summary>
internal sealed class FeedRawInline : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (renderer.EnableHtmlForInline) renderer.Write(RawSpoilers.Redact(obj.Tag));
    }
}
