using DiffPlex;

namespace ReviewFunctions.Core.Text;

/// <summary>Finds which lines of a text changed.</summary>
internal static class LineComparison
{
    /// <summary>
    /// How many lines are compared one by one: those of both texts together between the first and the last that differ. The time grows with
    /// the lines and with how many differ: 4,000 lines in another order take 0.2 seconds, and ten thousand a whole one. Longer stretches
    /// count as changed in one piece.
    /// </summary>
    public const int MostLines = 8_000;

    /// <summary>The lines of a text, each with the line feed that ends it; a carriage return belongs to its line.</summary>
    public static IReadOnlyList<string> LinesOf(string text)
    {
        List<string> lines = [];
        for (int start = 0, end; start < text.Length; start = end)
        {
            var feed = text.IndexOf('\n', start);
            end = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[start..end]);
        }
        return lines;
    }

    /// <summary>The changes from one text to another, in order; none if they are the same.</summary>
    public static IReadOnlyList<LineChange> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < shorter && before[head] == after[head]) head++;
        var tail = 0;
        while (tail < shorter - head && before[^(tail + 1)] == after[^(tail + 1)]) tail++;
        return CompareMiddle([.. before.Skip(head).SkipLast(tail)], [.. after.Skip(head).SkipLast(tail)], head);
    }

    private static IReadOnlyList<LineChange> CompareMiddle(IReadOnlyList<string> before, IReadOnlyList<string> after, int head)
    {
        if (before.Count == 0 && after.Count == 0) return [];
        if (before.Count == 0 || after.Count == 0 || before.Count + after.Count > MostLines)
            return [new LineChange(head, before.Count, head, after.Count)];
        var found = Differ.Instance.CreateDiffs(
            string.Concat(before), string.Concat(after), ignoreWhiteSpace: false, ignoreCase: false, new WholeLines());
        return [.. found.DiffBlocks.Select(block =>
            new LineChange(head + block.DeleteStartA, block.DeleteCountA, head + block.InsertStartB, block.InsertCountB))];
    }

    /// <summary>Hands over lines with what ends them: a text may change in nothing else.</summary>
    private sealed class WholeLines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => LinesOf(text);
    }
}
