using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>
/// Reads <c>||hidden||</c>. Bars open a spoiler only where others that close it are in sight: in the same paragraph, or in the same row of
/// a table. Anything else is left to the table's own bars and to plain text.
/// </summary>
internal sealed class SpoilerParser : InlineParser
{
    /// <summary>What empty cells and the row below a table's head are made of.</summary>
    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\n-:|");

    private readonly MarkupLimit _limit;

    public SpoilerParser(MarkupLimit limit)
    {
        _limit = limit;
        OpeningCharacters = ['|'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '|') return false;
        if (Opening(processor.Inline) is { } opening)
        {
            Close(opening, processor);
        }
        else
        {
            if (!CanOpen(processor, slice)) return false;
            processor.Inline = new SpoilerOpening(this);
        }

        slice.Start += SpoilerMark.Text.Length;
        return true;
    }

    private static SpoilerOpening? Opening(Inline? inline)
    {
        while (inline is not null and not SpoilerOpening) inline = inline.Parent;
        return inline as SpoilerOpening;
    }

    private static void Close(SpoilerOpening opening, InlineProcessor processor)
    {
        var spoiler = new Spoiler();
        opening.ReplaceBy(spoiler);
        processor.Inline = spoiler;
        processor.PostProcessInlines(0, spoiler, null, isFinalProcessing: false);
        spoiler.IsClosed = true;
    }

    /// <summary>Of three bars the first is the table's; four and more are empty cells.</summary>
    private bool CanOpen(InlineProcessor processor, StringSlice slice)
    {
        var ahead = slice.AsSpan();
        var bars = ahead.IndexOfAnyExcept('|');
        if (bars != SpoilerMark.Text.Length || FollowsBars(processor, slice)) return false;
        ahead = ahead[bars..];
        if (_limit.IsInTable(processor) && ahead.IndexOf('\n') is >= 0 and var row) ahead = ahead[..row];
        var end = SpoilerEnd.Find(ahead);
        return end > 0 && ahead[..end].ContainsAnyExcept(Blank);
    }

    /// <summary>Whether these are the last of many bars, and not those right behind another spoiler's.</summary>
    private static bool FollowsBars(InlineProcessor processor, StringSlice slice) =>
        processor.Inline is not Spoiler && slice.PeekCharExtra(-1) == '|' && slice.PeekCharExtra(-2) == '|';
}
