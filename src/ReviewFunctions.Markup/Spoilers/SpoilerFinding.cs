using ReviewFunctions.Markup.Html;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Finds what the marks in a tree hide, and hides too much rather than too little. Bars belong together within a paragraph; those that are
/// left open there end at bars that can only end one in a later paragraph, else with their paragraph.
/// </summary>
internal sealed class SpoilerFinding
{
    private readonly MarkedTree _tree;
    private readonly TextNotes _notes;
    private readonly List<SpoilerRange> _found = [];
    private FoundMark? _open;

    private SpoilerFinding(MarkedTree tree, TextNotes notes) => (_tree, _notes) = (tree, notes);

    /// <summary>What is hidden, in the order of the tree; no part of it overlaps another.</summary>
    internal static IReadOnlyList<SpoilerRange> In(MarkedTree tree, TextNotes notes)
    {
        var finding = new SpoilerFinding(tree, notes);
        foreach (var run in tree.Runs) finding.ReadBars(run, [.. run.Marks.Where(mark => SpoilerMark.IsBars(mark.Sign))]);
        if (finding._open is { } open) finding.HideToEnd(open);
        finding.ReadDirected(SpoilerMark.ArrowStartSign);
        finding.ReadDirected(SpoilerMark.TagStartSign);
        if (tree.Runs.Any(run => run.Marks.Any(mark => !mark.IsUsed && SpoilerMark.Spelling(mark.Sign).Length > 0)))
            notes.Add(TextNotes.LoneMarks);
        return finding.Merged();
    }

    private void ReadBars(TextRun run, List<FoundMark> bars)
    {
        if (bars.Count == 0) return;
        var read = BarPairs.Of(bars);
        if (read.IsUnclear)
        {
            HideAll(run, bars);
            return;
        }

        if (_open is { } open && (read.End ?? EndOf(read, bars) ?? bars.Find(mark => mark.IsApart && !read.Uses(mark))) is { } end)
        {
            _notes.Add(TextNotes.LaterEnd);
            _open = null;
            Hide(open, end);
            if (end == read.Start)
            {
                if (end.CanBegin) HideToEnd(end);
                return;
            }
        }
        else if (read.End is { } lone)
        {
            _notes.Add(TextNotes.NoStart);
            lone.IsUsed = true;
            Hide(new TreePlace(run.FirstLeaf, 0), new TreePlace(lone.Leaf, lone.Offset));
        }

        foreach (var (first, last) in read.Pairs) Hide(first, last);
        if (read.Start is not { } start) return;
        if (_open is { } former) HideToEnd(former);
        _open = start;
    }

    /// <summary>With something left open before, bars that may either begin or end do end it.</summary>
    private static FoundMark? EndOf(BarPairs read, List<FoundMark> bars) =>
        read.Start is { OnlyBegins: false } start && start == bars[^1] ? start : null;

    /// <summary>Hides everything between the bars of a run, and what is before and behind them as far as they may hide it.</summary>
    private void HideAll(TextRun run, List<FoundMark> bars)
    {
        _notes.Add(TextNotes.UnclearMarks);
        foreach (var mark in bars) mark.IsUsed = true;
        var (first, last) = (bars[0], bars[^1]);
        var start = _open is { } open ? Behind(open) : first.OnlyEnds ? new TreePlace(run.FirstLeaf, 0) : Behind(first);
        var end = last.OnlyEnds ? new TreePlace(last.Leaf, last.Offset) : new TreePlace(run.LastLeaf, TreePlace.Behind);
        if (_open is not null) _open.IsUsed = true;
        _open = null;
        Hide(start, end);
    }

    /// <summary>Hides what stands between marks that each either begin or end.</summary>
    private void ReadDirected(char begin)
    {
        var open = new Stack<FoundMark>();
        foreach (var mark in _tree.Runs.SelectMany(run => run.Marks))
        {
            if (mark.Sign == begin)
            {
                // Some forums have the mark in front of each line.
                if (mark.BeginsLine && open.TryPeek(out var above) && above.Run == mark.Run) mark.IsUsed = true;
                else open.Push(mark);
            }
            else if (mark.Sign == SpoilerMark.EndOf(begin) && open.TryPop(out var start))
            {
                if (start.Run != mark.Run && begin == SpoilerMark.ArrowStartSign) _notes.Add(TextNotes.LaterEnd);
                Hide(start, mark);
            }
        }

        foreach (var mark in open)
        {
            if (begin == SpoilerMark.TagStartSign || mark.CanBegin || (mark.BeginsLine && !mark.Run.IsBlankBehind(mark))) HideToEnd(mark);
        }
    }

    private void HideToEnd(FoundMark start)
    {
        var run = start.Run;
        if (run.IsBlankBehind(start))
            run = _tree.Runs.SkipWhile(other => other != run).Skip(1).FirstOrDefault(other => !other.IsBlank()) ?? run;
        if (run == start.Run && run.IsBlankBehind(start)) return;
        _notes.Add(TextNotes.NoEnd);
        start.IsUsed = true;
        // What nothing closes and is alone in its place goes on to the end: it was to hold blocks.
        if (run != start.Run && start.Sign == SpoilerMark.TagStartSign) run = _tree.Runs.Last(other => other.FirstLeaf >= 0);
        Hide(Behind(start), new TreePlace(run.LastLeaf, TreePlace.Behind));
    }

    private void Hide(FoundMark start, FoundMark end)
    {
        (start.IsUsed, end.IsUsed) = (true, true);
        if (start.Run == end.Run && start.Run.IsBlank(start, end)) return;
        Hide(Behind(start), new TreePlace(end.Leaf, end.Offset));
    }

    private void Hide(TreePlace start, TreePlace end) => _found.Add(Range(start, end));

    private SpoilerRange Range(TreePlace start, TreePlace end)
    {
        var range = _tree.RangeOf(start, end, out var isWider);
        if (isWider) _notes.Add(TextNotes.WholeHidden);
        return range;
    }

    private static TreePlace Behind(FoundMark mark) => new(mark.Leaf, mark.Offset + mark.Length);

    /// <summary>What lies within another stays so; what overlaps it otherwise becomes one with it.</summary>
    private List<SpoilerRange> Merged()
    {
        List<SpoilerRange> merged = [];
        var around = new Stack<SpoilerRange>();
        foreach (var found in _found.OrderBy(range => range.Start).ThenByDescending(range => range.End))
        {
            var range = found;
            while (around.TryPeek(out var last))
            {
                if (last.End <= range.Start)
                {
                    around.Pop();
                    continue;
                }

                if (range.Start > last.Start && range.End < last.End) break;
                around.Pop();
                merged.RemoveAt(merged.LastIndexOf(last));
                range = Range(range.Start < last.Start ? range.Start : last.Start, range.End > last.End ? range.End : last.End);
            }

            around.Push(range);
            merged.Add(range);
        }

        return [.. merged.OrderBy(range => range.Start).ThenByDescending(range => range.End)];
    }
}
