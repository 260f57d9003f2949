namespace ReviewFunctions.Markup.Spoilers;

/// <summary>How the bars of one run of text belong together: bars both begin and end a spoiler, so what is beside them decides.</summary>
internal sealed record BarPairs
{
    /// <summary>Those that belong together.</summary>
    internal IReadOnlyList<(FoundMark Start, FoundMark End)> Pairs { get; private init; } = [];

    /// <summary>One that ends what began before the run.</summary>
    internal FoundMark? End { get; private init; }

    /// <summary>One that begins a spoiler which does not end in the run.</summary>
    internal FoundMark? Start { get; private init; }

    /// <summary>Whether it is not clear which belong together.</summary>
    internal bool IsUnclear { get; private init; }

    /// <summary>Whether a mark has its place among them.</summary>
    internal bool Uses(FoundMark mark) => mark == Start || mark == End || Pairs.Any(pair => pair.Start == mark || pair.End == mark);

    /// <summary>Finds them.</summary>
    /// <param name="bars">The bars of the run, at least one.</param>
    internal static BarPairs Of(IReadOnlyList<FoundMark> bars)
    {
        if ((bars.Count > 1 || bars[0].Length > 1) && bars[0].Run.IsBlank()) return new BarPairs();
        if (Read(bars) is { Start: null } all) return all;
        // Bars between two spaces may be an operator, unless two of them follow each other; those between two words may not.
        if (bars.Zip(bars.Skip(1)).Any(pair => pair is { First.IsLoose: true, Second.IsLoose: true }))
            return new BarPairs { IsUnclear = true };
        var close = bars.Where(mark => !mark.IsApart).ToList();
        if (close.Count == 0) return new BarPairs();
        var read = Read(close);
        if (read is { Start: null }) return read;
        if (!close[0].OnlyBegins && close.Count > 1 && Read(close[1..]) is { Start: null } rest) return rest with { End = close[0] };
        if (close is [{ OnlyEnds: true }]) return new BarPairs { End = close[0] };
        return read ?? new BarPairs { IsUnclear = true };
    }

    /// <summary>
    /// Takes the bars by turns; <see langword="null"/> if one begins or ends where it cannot, or if one is left over behind others that
    /// could belong together otherwise.
    /// </summary>
    private static BarPairs? Read(IReadOnlyList<FoundMark> bars)
    {
        List<(FoundMark Start, FoundMark End)> pairs = [];
        FoundMark? start = null;
        foreach (var mark in bars)
        {
            if (start is null || start.Run.IsBlank(start, mark))
            {
                if (mark.OnlyEnds) return null;
                if (start is not null && pairs.Exists(pair => pair.Start.IsLoose || pair.End.IsLoose)) return null;
                start = mark;
                continue;
            }

            if (mark.OnlyBegins && mark.Length == 1) return null;
            pairs.Add((start, mark));
            start = mark.Length > 1 && !mark.Run.IsBlankBehind(mark) ? mark : null;
        }

        return new BarPairs { Pairs = pairs, Start = start };
    }
}
