using Markdig.Parsers;
using Markdig.Syntax;

namespace ReviewFunctions.Core.Text.Spoilers;

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
