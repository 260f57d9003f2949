using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Teaches Markdig our two spellings of a spoiler, and how much of all markup is enough. The inline spelling goes before tables, whose cells end at a bar.</summary>
internal sealed class SpoilerSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new SpoilerBlockParser());
        var limit = new MarkupLimit();
        var inline = new SpoilerParser(limit);
        if (!pipeline.InlineParsers.InsertBefore<PipeTableParser>(inline)) pipeline.InlineParsers.Insert(0, inline);
        pipeline.InlineParsers.Insert(0, limit);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
