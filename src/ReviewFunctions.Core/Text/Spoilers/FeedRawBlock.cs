using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Passes a block of raw HTML on without what stands between spoiler bars in it, which Markdown does not read there.</summary>
internal sealed class FeedRawBlock : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj) => renderer.WriteLine(RawSpoilers.Redact(obj.Lines.ToString()));
}
