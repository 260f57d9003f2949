using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Finds the marks of spoilers in Markdown, outside of code and addresses, and puts their signs in their places. Which belong together is
/// decided when all is HTML: a mark in raw HTML counts as much as one in Markdown. In the row of a table only those bars are marks that
/// <see cref="TableRows"/> leaves over.
/// </summary>
internal sealed class SpoilerParser : InlineParser
{
    public SpoilerParser() => OpeningCharacters = ['|', '｜', '>', '!', '\\', '<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rows = RowsOf(processor, slice);
        return slice.CurrentChar switch
        {
            '|' when rows is not null => MatchBarOfRow(rows, processor, ref slice),
            '|' => MatchBars(processor, ref slice),
            '｜' => slice.PeekChar() == '｜' && Put(processor, ref slice, SpoilerMark.WideBarsSign, SpoilerMark.WideBars.Length),
            '>' => slice.PeekChar() == '!' && Put(processor, ref slice, SpoilerMark.ArrowStartSign, SpoilerMark.ArrowStart.Length),
            '!' => slice.PeekChar() == '<' && !BeginsTag(slice)
                && Put(processor, ref slice, SpoilerMark.ArrowEndSign, SpoilerMark.ArrowEnd.Length),
            '\\' => rows?.IsMark(slice.Start) == true && Put(processor, ref slice, SpoilerMark.BarsSign, TableRows.EscapedBars.Length),
            _ => SpoilerTag.Length(slice, out var sign) is > 0 and var length && Put(processor, ref slice, sign, length),
        };
    }

    /// <summary>Whether bars that were read in this block, and not closed, hide what stands at this place.</summary>
    internal bool IsOpen(InlineProcessor processor) => StateOf(processor).Bars % 2 == 1;

    /// <summary>Whether the block that is read is a table, whose cells end at a bar.</summary>
    internal bool IsInTable(InlineProcessor processor, StringSlice slice) => RowsOf(processor, slice) is not null;

    private bool MatchBars(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '|') return false;
        var bars = slice.AsSpan().IndexOfAnyExcept('|') is > 0 and var length ? length : slice.Length;
        // The odd one of three stands outside: before bars that begin, behind bars that end.
        if (bars % 2 == 1 && !IsOpen(processor)) return false;
        return Put(processor, ref slice, SpoilerMark.BarsSign, SpoilerMark.Bars.Length);
    }

    private bool MatchBarOfRow(TableRows rows, InlineProcessor processor, ref StringSlice slice)
    {
        if (rows.IsMark(slice.Start)) return Put(processor, ref slice, SpoilerMark.BarsSign, SpoilerMark.Bars.Length);
        return rows.IsText(slice.Start) && Put(processor, ref slice, '|', 1);
    }

    private bool Put(InlineProcessor processor, ref StringSlice slice, char sign, int length)
    {
        if (SpoilerMark.IsBars(sign)) StateOf(processor).Bars++;
        processor.Inline = new LiteralInline($"{sign}") { IsClosed = true };
        slice.Start += length;
        return true;
    }

    private static bool BeginsTag(StringSlice slice) =>
        slice.PeekChar(2) is var next && (char.IsAsciiLetter(next) || next is '/' or '!' or '?');

    private TableRows? RowsOf(InlineProcessor processor, StringSlice slice)
    {
        var state = StateOf(processor);
        if (!state.IsRead) (state.IsRead, state.Rows) = (true, TableRows.In(slice.Text, slice.Start, slice.End));
        return state.Rows;
    }

    private BlockState StateOf(InlineProcessor processor) => (BlockState)(processor.ParserStates[Index] ??= new BlockState());

    /// <summary>What is known of the block that is read.</summary>
    private sealed class BlockState
    {
        internal int Bars { get; set; }

        internal bool IsRead { get; set; }

        internal TableRows? Rows { get; set; }
    }
}
