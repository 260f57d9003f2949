using System.Globalization;
using System.Text;
using DiffPlex;

namespace ReviewFunctions.Markup;

/// <summary>
/// Says how one text became another in the unified format, which people read and tools apply
/// (<see href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/diff.html">POSIX diff, "Diff -u Output Format"</see>).
/// </summary>
public static class UnifiedDiff
{
    /// <summary>How many lines that stayed are shown around those that changed.</summary>
    private const int Context = 3;

    /// <summary>
    /// The difference, or <see langword="null"/> if there is none. Of long texts with far apart changes it may call more changed than was.
    /// </summary>
    /// <param name="before">The former text.</param>
    /// <param name="after">The later text.</param>
    /// <param name="beforeName">What stands behind <c>---</c>: one line.</param>
    /// <param name="afterName">What stands behind <c>+++</c>: one line.</param>
    public static string? Between(string before, string after, string beforeName, string afterName)
    {
        var (old, now) = (LineComparison.LinesOf(before), LineComparison.LinesOf(after));
        var changes = LineComparison.Compare(old, now);
        if (changes.Count == 0) return null;
        var diff = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {beforeName}\n+++ {afterName}\n");
        foreach (var hunk in Hunks(changes)) Write(diff, hunk, old, now);
        return diff.ToString();
    }

    /// <summary>Changes whose context would touch stand together.</summary>
    private static IEnumerable<IReadOnlyList<LineChange>> Hunks(IReadOnlyList<LineChange> changes)
    {
        List<LineChange> hunk = [];
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.Before - hunk[^1].BeforeEnd > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }
            hunk.Add(change);
        }
        yield return hunk;
    }

    private static void Write(StringBuilder diff, IReadOnlyList<LineChange> hunk, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var lead = Math.Min(Context, first.Before);
        var trail = Math.Min(Context, old.Count - last.BeforeEnd);
        var (start, nowStart) = (first.Before - lead, first.After - lead);
        diff.Append(CultureInfo.InvariantCulture,
            $"@@ -{Range(start, last.BeforeEnd + trail - start)} +{Range(nowStart, last.AfterEnd + trail - nowStart)} @@\n");
        foreach (var change in hunk)
        {
            Write(diff, ' ', old, start, change.Before);
            Write(diff, '-', old, change.Before, change.BeforeEnd);
            Write(diff, '+', now, change.After, change.AfterEnd);
            start = change.BeforeEnd;
        }
        Write(diff, ' ', old, start, start + trail);
    }

    /// <summary>Lines are counted from 1; an empty range is named by the line before it.</summary>
    private static string Range(int start, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)},{count}");

    private static void Write(StringBuilder diff, char mark, IReadOnlyList<string> lines, int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            diff.Append(mark).Append(lines[line]);
            if (!lines[line].EndsWith('\n')) diff.Append("\n\\ No newline at end of file\n");
        }
    }
}

/// <summary>
/// A run of lines that another run stands in place of. Lines are counted from 0; either run may be empty, and then stands before that line.
/// </summary>
/// <param name="Before">Where the run begins in the former text.</param>
/// <param name="Removed">How many lines it has there.</param>
/// <param name="After">Where the run begins in the later text.</param>
/// <param name="Added">How many lines it has there.</param>
internal sealed record LineChange(int Before, int Removed, int After, int Added)
{
    /// <summary>The first line of the former text behind the run.</summary>
    public int BeforeEnd => Before + Removed;

    /// <summary>The first line of the later text behind the run.</summary>
    public int AfterEnd => After + Added;
}

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
