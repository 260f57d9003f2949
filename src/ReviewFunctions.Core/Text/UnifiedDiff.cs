using System.Globalization;
using System.Text;

namespace ReviewFunctions.Core.Text;

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
