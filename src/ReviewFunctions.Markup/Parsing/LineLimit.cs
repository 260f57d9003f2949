namespace ReviewFunctions.Markup.Parsing;

/// <summary>Looks at a body's lines before Markdig does, which compares each with all that is open or defined above it.</summary>
internal static class LineLimit
{
    /// <summary>How many lines a body may have.</summary>
    internal const int MaxLines = 10_000;

    /// <summary>How many quotes and list items one line may begin.</summary>
    internal const int MaxOpenings = 32;

    internal static void Check(string markdown)
    {
        var lines = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (++lines > MaxLines) throw new UnreadableBodyException($"Must have at most {MaxLines} lines.");
            if (Openings(line) > MaxOpenings)
                throw new UnreadableBodyException($"Must not begin more than {MaxOpenings} quotes and lists in one line.");
        }
    }

    /// <summary>
    /// Counts the markers of block quotes and list items
    /// (<see href="https://spec.commonmark.org/0.31.2/#container-blocks">CommonMark, 5</see>).
    /// </summary>
    private static int Openings(ReadOnlySpan<char> line)
    {
        var openings = 0;
        for (line = line.TrimStart(); Marker(line) is > 0 and var length; line = line[length..].TrimStart()) openings++;
        return openings;
    }

    private static int Marker(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return 0;
        if (line[0] == '>') return 1;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var (length, marks) = digits > 0 ? (digits + 1, ".)") : (1, "-+*");
        return digits >= 0 && marks.Contains(line[length - 1]) && (line.Length == length || char.IsWhiteSpace(line[length])) ? length : 0;
    }
}
