using System.Text.RegularExpressions;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using ReviewFunctions.Markup.Parsing;

namespace ReviewFunctions.Markup.Spoilers;

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

/// <summary>Knows the tags of a <c>spoiler</c> element, which HTML does not have and forums do.</summary>
internal static partial class SpoilerTag
{
    /// <summary>How long such a tag is at the start of a text, and the sign for it; 0 where there is none.</summary>
    internal static int Length(StringSlice slice, out char sign)
    {
        sign = slice.PeekChar() == '/' ? SpoilerMark.TagEndSign : SpoilerMark.TagStartSign;
        if (char.ToUpperInvariant(slice.PeekChar(sign == SpoilerMark.TagEndSign ? 2 : 1)) != 'S') return 0;
        var tag = Tag().Match(slice.Text, slice.Start, slice.Length);
        return tag.Success ? tag.Length : 0;
    }

    [GeneratedRegex(
        @"\G</?spoiler(\s[^<>]{0,200})?/?>",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}

/// <summary>
/// Reads quotes, except that a line which begins with <c>&gt;!</c> is a spoiler and no quote. A quote may still begin with an image.
/// </summary>
internal sealed class SpoilerQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => IsSpoiler(processor) ? BlockState.None : base.TryOpen(processor);

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        IsSpoiler(processor) ? BlockState.None : base.TryContinue(processor, block);

    private static bool IsSpoiler(BlockProcessor processor) =>
        processor is { IsCodeIndent: false, CurrentChar: '>' }
        && processor.PeekChar(1) == '!'
        && (processor.PeekChar(2) != '[' || processor.Line.AsSpan().Contains(SpoilerMark.ArrowEnd, StringComparison.Ordinal));
}
