using System.Diagnostics;
using System.Globalization;
using CsCheck;

namespace ReviewFunctions.Markup.Tests;

public sealed class UnifiedDiffTests
{
    private static readonly string[] Pieces = ["a\n", "b\n", "c\r\n", "c\n", "\n", "d", "\r", "한\n"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Array[0, 40].Select(places => string.Concat(places.Select(place => Pieces[place])));

    [Fact]
    public void Three_lines_around_a_change_are_shown() => Assert.Equal(
        "--- old\n+++ new\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n",
        UnifiedDiff.Between("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "old", "new"));

    [Fact]
    public void Far_apart_changes_have_hunks_of_their_own_and_near_ones_share_one()
    {
        var lines = Enumerable.Range(1, 20).Select(number => $"{number}\n").ToList();
        Assert.Equal(2, Hunks([(0, "x\n"), (8, "y\n")]));
        Assert.Equal(1, Hunks([(0, "x\n"), (7, "y\n")]));

        int Hunks((int Line, string Text)[] changes) =>
            Diff(string.Concat(lines), string.Concat(lines.Select((line,
                place) => changes.FirstOrDefault(change => change.Line == place).Text ?? line))).Split("@@ -").Length - 1;
    }

    [Fact]
    public void The_same_text_has_no_difference() => Assert.Null(UnifiedDiff.Between("a\nb", "a\nb", "old", "new"));

    [Fact]
    public void A_text_from_nothing_is_all_added() =>
        Assert.Equal("--- old\n+++ new\n@@ -0,0 +1,2 @@\n+a\n+b\n\\ No newline at end of file\n", Diff("", "a\nb"));

    [Fact]
    public void Line_ends_are_part_of_a_line() =>
        Assert.Equal("--- old\n+++ new\n@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n", Diff("a\r\nb\n", "a\nb\n"));

    [Fact]
    public void Whoever_applies_a_difference_gets_the_later_text() => Gen.Select(Texts, Texts).Sample((before, after) =>
        UnifiedDiff.Between(before, after, "old", "new") is { } diff ? Applied(before, diff) == after : before == after, iter: 20_000);

    [Fact]
    public void The_worst_of_texts_are_compared_soon()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 10_000).ToArray();
        foreach (var count in (int[])[4_000, 10_000])
        {
            var before = string.Concat(numbers.Take(count).Select(number => $"{number}\n"));
            random.Shuffle(numbers);
            var after = string.Concat(numbers.OrderBy(number => number < count ? 0 : 1).Take(count).Select(number => $"{number}\n"));
            var watch = Stopwatch.StartNew();
            var diff = Diff(before, after);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{count} lines take {watch.Elapsed}.");
            Assert.Equal(after, Applied(before, diff));
        }
    }

    [Fact]
    public void A_small_change_of_a_long_text_stays_small()
    {
        var lines = Enumerable.Range(0, 200_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}\n")).ToList();
        var before = string.Concat(lines);
        lines[100_000] = "changed\n";
        Assert.Equal(11, Diff(before, string.Concat(lines)).Split('\n').Length - 1);
    }

    private static List<string> LinesOf(string text)
    {
        var lines = text.Split('\n').Select(line => $"{line}\n").ToList();
        lines[^1] = lines[^1][..^1];
        return [.. lines.Where(line => line.Length > 0)];
    }

    private static string Diff(string before, string after) =>
        UnifiedDiff.Between(before, after, "old", "new") ?? throw new InvalidOperationException("The texts are the same.");

    /// <summary>Applies a difference as patch(1) does, and insists on every line of it.</summary>
    private static string Applied(string before, string diff)
    {
        var (old, now, at) = (LinesOf(before), new List<string>(), 0);
        var marked = LinesOf(diff.Replace("\n\\ No newline at end of file\n", "\0", StringComparison.Ordinal))
            .SelectMany(line => line.Split('\0', StringSplitOptions.RemoveEmptyEntries)).Skip(2);
        foreach (var line in marked)
        {
            if (line.StartsWith("@@ -", StringComparison.Ordinal))
            {
                var range = line[4..].Split(' ')[0].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
                for (var start = range[1] == 0 ? range[0] : range[0] - 1; at < start; at++) now.Add(old[at]);
                continue;
            }
            if (line[0] is ' ' or '-') Assert.Equal(old[at++], line[1..]);
            if (line[0] is ' ' or '+') now.Add(line[1..]);
        }
        return string.Concat(now.Concat(old.Skip(at)));
    }
}
