using System.Buffers;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// The rows of a table before they are read, and which of their bars are marks of spoilers. Bars belong to the table first: a row whose
/// bars make as many cells as the table has columns has no spoilers. Else the reading that makes so many cells is taken, and where none
/// does, bars that stand close around their text are marks and others are not.
/// </summary>
internal sealed class TableRows
{
    /// <summary>How bars are written that are to be no bars of a table.</summary>
    internal const string EscapedBars = @"\|\|";

    private static readonly SearchValues<char> DelimiterRow = SearchValues.Create("|-: \t\\\r");

    private readonly HashSet<int> _marks = [];
    private readonly HashSet<int> _texts = [];

    /// <summary>The table that a block is, if its second line says so.</summary>
    /// <param name="text">The block's text; or, if it is one line, the whole that has it.</param>
    /// <param name="start">The place of the first character that could belong to a mark.</param>
    /// <param name="last">The place of the block's last character.</param>
    internal static TableRows? In(string text, int start, int last)
    {
        var block = text.AsSpan(0, Math.Min(last + 1, text.Length));
        if (block.IndexOf('\n') is not (>= 0 and var first) || start > first || !block[..first].Contains('|')) return null;
        var second = block[(first + 1)..];
        if (second.IndexOf('\n') is >= 0 and var end) second = second[..end];
        return IsDelimiterRow(second) ? new TableRows(block, CellsOf(RowBar.In(second))) : null;
    }

    /// <summary>Whether a line is the one below a table's head.</summary>
    internal static bool IsDelimiterRow(ReadOnlySpan<char> line) =>
        line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(DelimiterRow);

    private TableRows(ReadOnlySpan<char> block, int columns)
    {
        foreach (var row in block.Split('\n')) Read(RowBar.In(block[row]), columns, row.Start.Value);
    }

    /// <summary>Whether bars at this place of the text are a mark.</summary>
    internal bool IsMark(int place) => _marks.Contains(place);

    /// <summary>Whether the bar at this place of the text is hidden, and so is none of the table's.</summary>
    internal bool IsText(int place) => _texts.Contains(place);

    private void Read(List<RowBar> bars, int columns, int start)
    {
        _marks.UnionWith(bars.Where(bar => bar.IsEscaped).Select(bar => start + bar.Place));
        if (!bars.Exists(bar => bar.IsDouble) || CellsOf(bars) == columns) return;
        List<RowBar>[] readings = [Pairs(bars, _ => true), Pairs(bars, bar => bar.IsClose)];
        var pairs = Array.Find(readings, pairs => pairs.Count > 0 && CellsOf(Without(bars, pairs)) == columns) ?? readings[1];
        _marks.UnionWith(pairs.Concat(Unclosed(bars, pairs)).Select(bar => start + bar.Place));
        _texts.UnionWith(bars.Except(Without(bars, pairs)).Select(bar => start + bar.Place));
    }

    /// <summary>Bars that belong together: those that begin, and the next ones that end.</summary>
    private static List<RowBar> Pairs(List<RowBar> bars, Predicate<RowBar> counts)
    {
        List<RowBar> pairs = [];
        var free = 0;
        while (free < bars.Count)
        {
            var start = bars.FindIndex(free, bar => bar.CanBegin && counts(bar));
            if (start < 0) break;
            var end =
                bars.FindIndex(
                    start + 1, bar => bar.CanEnd && bar.Place >= bars[start].Place + 2 && counts(bar) && bars[start].HidesUpTo(bar));
            if (end < 0) break;
            pairs.AddRange([bars[start], bars[end]]);
            free = bars.FindIndex(end, bar => bar.Place >= bars[end].Place + 2);
            if (free < 0) break;
        }

        return pairs;
    }

    /// <summary>The last bars of a row that begin a spoiler and have no end.</summary>
    private static IEnumerable<RowBar> Unclosed(List<RowBar> bars, List<RowBar> pairs) =>
        bars.Where(bar => bar.OnlyBegins && (pairs.Count == 0 || bar.Place >= pairs[^1].Place + 2)).TakeLast(1);

    private static List<RowBar> Without(List<RowBar> bars, List<RowBar> pairs)
    {
        List<RowBar> rest = [];
        foreach (var bar in bars)
        {
            var hidden = false;
            for (var i = 0; i + 1 < pairs.Count; i += 2) hidden |= bar.Place >= pairs[i].Place && bar.Place <= pairs[i + 1].Place + 1;
            if (!hidden) rest.Add(bar);
        }

        return rest;
    }

    /// <summary>How many cells the bars of a row make. Those at its ends make none.</summary>
    private static int CellsOf(List<RowBar> bars)
    {
        var count = bars.Count(bar => !bar.IsEscaped) + 1;
        if (bars.Exists(bar => bar.IsAtStart)) count--;
        if (bars.Exists(bar => bar is { IsAtEnd: true, IsAtStart: false })) count--;
        return count;
    }
}
