using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Teaches Markdig the spellings of a spoiler, web addresses that stand bare, and how much of all markup is enough. Marks go before tables,
/// whose cells end at a bar, and before escapes, which in a table are how bars are written.
/// </summary>
internal sealed class SpoilerSyntax : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ThematicBreakParser>(new SpoilerBlockParser());
        pipeline.BlockParsers.ReplaceOrAdd<QuoteBlockParser>(new SpoilerQuoteParser());
        var marks = new SpoilerParser();
        pipeline.InlineParsers.Insert(0, marks);
        pipeline.InlineParsers.Insert(0, new BareLinkParser(marks));
        pipeline.InlineParsers.Insert(0, new MarkupLimit());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
