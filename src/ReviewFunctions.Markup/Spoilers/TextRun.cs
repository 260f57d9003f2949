using System.Text;
using AngleSharp.Dom;

namespace ReviewFunctions.Markup.Spoilers;

/// <summary>
/// Text between the borders of two blocks: a paragraph, a heading, a cell. Marks of spoilers are looked for in each by itself first.
/// </summary>
internal sealed class TextRun
{
    private readonly StringBuilder _text = new();
    private readonly List<FoundMark> _marks = [];
    private string? _read;

    /// <summary>Its marks in their order.</summary>
    internal IReadOnlyList<FoundMark> Marks => _marks;

    /// <summary>The numbers of its first and last leaf in the tree.</summary>
    internal int FirstLeaf { get; private set; } = -1;

    /// <inheritdoc cref="FirstLeaf"/>
    internal int LastLeaf { get; private set; }

    private string Text => _read ??= _text.ToString();

    /// <summary>Adds something that is no text and no block, such as an image.</summary>
    internal void Add(int leaf, string stand)
    {
        Take(leaf);
        _text.Append(stand);
    }

    /// <summary>Adds a part of a node's text with the marks in it.</summary>
    internal void Add(int leaf, IText node, int start, int end, bool isCode)
    {
        Take(leaf);
        var data = node.Data;
        for (var at = start; at < end; at++)
        {
            if (isCode || !SpoilerMark.IsSign(data[at])) continue;
            var length = 1;
            while (SpoilerMark.IsBars(data[at]) && at + length < end && data[at + length] == data[at]) length++;
            _marks.Add(new FoundMark(this, node, leaf, at, length, _text.Length + at - start));
            at += length - 1;
        }

        if (isCode) _text.Append('c', end - start);
        else _text.Append(data, start, end - start);
    }

    /// <summary>The character before a mark; a line break where there is none.</summary>
    internal char Before(FoundMark mark) => mark.Place == 0 ? '\n' : Text[mark.Place - 1];

    /// <summary>The character behind a mark; a line break where there is none.</summary>
    internal char Behind(FoundMark mark) => mark.Place + mark.Length < Text.Length ? Text[mark.Place + mark.Length] : '\n';

    /// <summary>Whether there is nothing to be hidden between two marks.</summary>
    internal bool IsBlank(FoundMark start, FoundMark end) => IsBlank(Text.AsSpan((start.Place + start.Length)..end.Place));

    /// <summary>Whether there is nothing before a mark.</summary>
    internal bool IsBlankBefore(FoundMark mark) => IsBlank(Text.AsSpan(0, mark.Place));

    /// <summary>Whether there is nothing behind a mark.</summary>
    internal bool IsBlankBehind(FoundMark mark) => IsBlank(Text.AsSpan(mark.Place + mark.Length));

    /// <summary>Whether there is nothing to read in it.</summary>
    internal bool IsBlank() => IsBlank(Text);

    private static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsWhiteSpace(c) && !SpoilerMark.IsSign(c) && c is not ('-' or ':' or '|')) return false;
        return true;
    }

    private void Take(int leaf)
    {
        if (FirstLeaf < 0) FirstLeaf = leaf;
        LastLeaf = leaf;
    }
}

/// <summary>A mark of a spoiler in a tree of HTML. Bars that follow each other at once are one mark.</summary>
/// <param name="Run">The text that it stands in.</param>
/// <param name="Node">The node that it stands in.</param>
/// <param name="Leaf">The number of the node among the leaves of the tree.</param>
/// <param name="Offset">Where it begins in the node.</param>
/// <param name="Length">How many signs it has.</param>
/// <param name="Place">Where it begins in the run.</param>
internal sealed record FoundMark(TextRun Run, IText Node, int Leaf, int Offset, int Length, int Place)
{
    /// <summary>The sign that stands for it.</summary>
    internal char Sign => Node.Data[Offset];

    /// <summary>Whether it begins or ends a spoiler.</summary>
    internal bool IsUsed { get; set; }

    /// <summary>Whether it may begin a spoiler, by what is beside it.</summary>
    internal bool CanBegin => !char.IsWhiteSpace(Behind) && !".,;:!?)]}»”’".Contains(Behind);

    /// <summary>Whether it may end a spoiler, by what is beside it.</summary>
    internal bool CanEnd => !char.IsWhiteSpace(Before) && !"([{«“‘".Contains(Before);

    /// <summary>Whether it can only begin one.</summary>
    internal bool OnlyBegins => CanBegin && !CanEnd;

    /// <summary>Whether it can only end one.</summary>
    internal bool OnlyEnds => CanEnd && !CanBegin;

    /// <summary>Whether no word is beside it.</summary>
    internal bool IsLoose => char.IsWhiteSpace(Before) && char.IsWhiteSpace(Behind);

    /// <summary>Whether it stands between two words and two spaces, as an operator does.</summary>
    internal bool IsApart => IsSpace(Before) && IsSpace(Behind) && !Run.IsBlankBefore(this) && !Run.IsBlankBehind(this);

    /// <summary>Whether it begins a spoiler only, and stands at the start of a line.</summary>
    internal bool BeginsLine => Sign == SpoilerMark.ArrowStartSign && Before == '\n';

    private char Before => Run.Before(this);

    private char Behind => Run.Behind(this);

    private static bool IsSpace(char character) => character != '\n' && char.IsWhiteSpace(character);
}
