using ReviewFunctions.Markup.Parsing;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>A bar in a table's row, outside of code and addresses; or bars that are escaped.</summary>
internal sealed record RowBar
{
    private readonly string _row;

    private RowBar(string row, int place) => (_row, Place) = (row, place);

    /// <summary>Where it is in the row, from 0.</summary>
    internal int Place { get; }

    /// <summary>Whether it is <see cref="TableRows.EscapedBars"/>.</summary>
    internal bool IsEscaped => _row[Place] == '\\';

    /// <summary>Whether another one follows at once.</summary>
    internal bool IsDouble => !IsEscaped && At(Place + 1) == '|';

    /// <summary>Whether nothing stands before it.</summary>
    internal bool IsAtStart => string.IsNullOrWhiteSpace(_row[..Place]);

    /// <summary>Whether nothing stands behind it.</summary>
    internal bool IsAtEnd => string.IsNullOrWhiteSpace(_row[(Place + 1)..]);

    /// <summary>Whether it and the next may begin a spoiler: of three bars the first is the table's.</summary>
    internal bool CanBegin => IsDouble && At(Place + 2) is not '|';

    /// <summary>Whether it and the next may end a spoiler.</summary>
    internal bool CanEnd => IsDouble && At(Place - 1) is not '|' && Place > 0;

    /// <summary>Whether text stands close to it on one side.</summary>
    internal bool IsClose => (CanBegin && !char.IsWhiteSpace(At(Place + 2))) || (CanEnd && !char.IsWhiteSpace(At(Place - 1)));

    /// <summary>Whether text stands close behind it and the next, and none before.</summary>
    internal bool OnlyBegins => CanBegin && !char.IsWhiteSpace(At(Place + 2)) && (char.IsWhiteSpace(At(Place - 1)) || At(Place - 1) == '|');

    /// <summary>Whether something stands between this and another.</summary>
    internal bool HidesUpTo(RowBar end) => _row.AsSpan((Place + 2)..end.Place).ContainsAnyExcept(" \t-:|");

    /// <summary>The bars of a row in their order.</summary>
    internal static List<RowBar> In(ReadOnlySpan<char> text)
    {
        List<RowBar> bars = [];
        var row = text.ToString();
        var at = 0;
        while (at < row.Length)
        {
            if (text[at..].StartsWith(TableRows.EscapedBars))
            {
                bars.Add(new RowBar(row, at));
                at += TableRows.EscapedBars.Length;
                continue;
            }

            if (row[at] == '|') bars.Add(new RowBar(row, at));
            at = row[at] switch
            {
                '\\' => at + 2,
                '`' => CodeSpan.EndOf(text, at),
                '<' => EndOfAddress(text, at, '<', '>'),
                ']' when At(row, at + 1) == '(' => EndOfAddress(text, at + 1, '(', ')'),
                _ => at + 1,
            };
        }

        return bars;
    }

    /// <summary>The place behind an address in brackets; behind the first bracket alone where none is.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> text, int start, char open, char close)
    {
        var end = text[start..].IndexOf(close);
        if (end < 0 || !text[start..(start + end)].Contains(':') || text[(start + 1)..(start + end)].ContainsAny(open, ' '))
            return start + 1;
        return start + end + 1;
    }

    private char At(int place) => At(_row, place);

    private static char At(string row, int place) => place >= 0 && place < row.Length ? row[place] : ' ';
}
