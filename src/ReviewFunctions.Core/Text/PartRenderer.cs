using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text;

/// <summary>Writes one kind of a Markdown document's parts as a function does.</summary>
internal sealed class PartRenderer<T>(Action<HtmlRenderer, T> write) : HtmlObjectRenderer<T>
    where T : MarkdownObject
{
    protected override void Write(HtmlRenderer renderer, T obj) => write(renderer, obj);
}
