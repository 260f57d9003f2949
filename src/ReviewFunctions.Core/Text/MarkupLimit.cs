using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;

namespace ReviewFunctions.Core.Text;

/// <summary>
/// Counts the marks and cells of a block as Markdig comes to them, and stops it when they are too many: it compares each mark with
/// those before it, so that its time grows with the square of their number. It matches nothing.
/// </summary>
internal sealed class MarkupLimit : InlineParser
{
    /// <summary>How many marks one paragraph, heading or table may have outside code: asterisks, underscores, brackets, backticks and <c>&lt;</c>.</summary>
    internal const int MaxMarks = 1_000;

    /// <summary>How many bars one line outside code may have, between cells and around spoilers.</summary>
    internal const int MaxBars = 100;

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t\\\r");

    public MarkupLimit() => OpeningCharacters = ['*', '_', '[', ']', '<', '`', '|', '\r', '\n'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var block = Look(processor, slice);
        if (slice.CurrentChar is not ('|' or '\r' or '\n') && ++block.Marks > MaxMarks)
            throw new UnreadableBodyException($"Must have at most {MaxMarks} of the characters * _ [ ] ` < in one paragraph or table.");
        return false;
    }

    /// <summary>Whether the block that is read has a row such as <c>|---|---|</c>.</summary>
    internal bool IsTable(InlineProcessor processor, StringSlice slice) => Look(processor, slice).Cells > 0;

    /// <summary>What is known of the block; at its first mark or line end, all but the start of its first line is ahead.</summary>
    private BlockMarks Look(InlineProcessor processor, StringSlice slice)
    {
        if (processor.ParserStates[Index] is BlockMarks known) return known;
        var block = new BlockMarks(Cells(slice.AsSpan()));
        processor.ParserStates[Index] = block;
        var cells = block.Cells + (processor.Document.GetData(this) as int? ?? 0);
        if (cells > AllowedHtml.MaxElements) throw new UnreadableBodyException(AllowedHtml.TooManyElements);
        processor.Document.SetData(this, cells);
        return block;
    }

    /// <summary>How many cells a table of this text has, its short rows filled up; 0 when it is no table.</summary>
    private static int Cells(ReadOnlySpan<char> text)
    {
        var (rows, widest, isTable) = (0, 0, false);
        foreach (var row in text.Split('\n'))
        {
            var line = text[row];
            var bars = line.Count('|');
            if (bars > MaxBars) throw new UnreadableBodyException($"Must have at most {MaxBars} bars (|) in one line.");
            (rows, widest) = (rows + 1, Math.Max(widest, bars + 1));
            isTable |= bars > 0 && line.Contains('-') && !line.ContainsAnyExcept(DelimiterRow);
        }

        return isTable ? rows * widest : 0;
    }

    private sealed class BlockMarks(int cells)
    {
        internal int Cells => cells;

        internal int Marks { get; set; }
    }
}
