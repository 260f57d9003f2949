using Markdig;
using Markdig.Renderers;

namespace ReviewFunctions.Core.Text;

/// <summary>Teaches Markdig that a web address is a link wherever it stands.</summary>
internal sealed class BareLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new BareLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
