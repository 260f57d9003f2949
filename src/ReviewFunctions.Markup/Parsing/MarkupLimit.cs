using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>
/// Counts the marks and cells of each block before Markdig reads them, and stops it when they are too many: it compares marks with
/// those before them and looks behind each for its end, so that its time grows with the square of their number. It matches nothing.
/// </summary>
internal sealed class MarkupLimit : InlineParser
{
    /// <summary>
    /// How many marks one paragraph or heading may have: asterisks, underscores, tildes, brackets, backticks and <c>&lt;</c>.
    /// </summary>
    internal const int MaxMarks = 1_000;

    /// <summary>The same for a table: a hundred rows with links and emphasis in each of their cells.</summary>
    internal const int MaxTableMarks = 5_000;

    /// <summary>How many bars one line may have, between cells and around spoilers.</summary>
    internal const int MaxBars = 100;

    private const string Marks = "*_~[]`<", Shown = "* _ ~ [ ] ` <";

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t\\\r");

    public MarkupLimit() => OpeningCharacters = [.. Marks, '|', '\r', '\n'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // At a block's first mark or line end, all but the start of its first line is ahead.
        if (processor.ParserStates[Index] is not null) return false;
        var text = slice.AsSpan();
        var cells = Cells(text);
        var most = cells > 0 ? MaxTableMarks : MaxMarks;
        if (Count(text) > most)
            throw new UnreadableBodyException(
                $"Must have at most {most} of the characters {Shown} in one {(cells > 0 ? "table" : "paragraph")}.");
        processor.ParserStates[Index] = true;

        var sum = cells + (processor.Document.GetData(this) as int? ?? 0);
        if (sum > AllowedHtml.MaxElements) throw new UnreadableBodyException(AllowedHtml.TooManyElements);
        processor.Document.SetData(this, sum);
        return false;
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var mark in Marks) count += text.Count(mark);
        return count;
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
}
