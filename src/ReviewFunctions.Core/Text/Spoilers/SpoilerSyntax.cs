using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Teaches Markdig our two spellings of a spoiler. The inline one goes before tables, whose cells end at a bar.</summary>
internal sealed class SpoilerSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new SpoilerBlockParser());
        pipeline.InlineParsers.InsertBefore<PipeTableParser>(new SpoilerParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
