using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>
/// Makes links of bare web addresses. Bars in an address are part of it, unless they end it; one that stands in a spoiler ends with it.
/// </summary>
internal sealed class BareLinkParser : AutoLinkParser
{
    /// <summary>What may stand before an address, beside white space.</summary>
    private static readonly string Before = "*_~(|｜!" + SpoilerMark.BarsSign + SpoilerMark.WideBarsSign;

    private readonly SpoilerParser _spoilers;

    public BareLinkParser(SpoilerParser spoilers)
        : base(new AutoLinkOptions { ValidPreviousCharacters = Before, UseHttpsForWWWLinks = true })
    {
        _spoilers = spoilers;
        OpeningCharacters = ['h', 'w'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // Most letters that an address could begin with stand in words, for each of which to look for its end takes long.
        if (char.ToLowerInvariant(slice.PeekChar()) is not ('t' or 'w')) return false;
        var end = slice.End;
        var text = slice.AsSpan();
        if (_spoilers.IsInTable(processor, slice) && text.IndexOf('|') is >= 0 and var cell) slice.End = slice.Start + cell - 1;
        else if (EndOfAddress(text, _spoilers.IsOpen(processor)) is >= 0 and var length) slice.End = slice.Start + length - 1;
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }

    /// <summary>Where a mark ends what could be an address; -1 where none does.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> text, bool isHidden)
    {
        var length = text.IndexOfAny(" \t\r\n<") is >= 0 and var space ? space : text.Length;
        var address = text[..length];
        if (isHidden && address.IndexOf(SpoilerMark.Bars) is >= 0 and var bars) return bars;
        if (address.IndexOf(SpoilerMark.WideBars) is >= 0 and var wide) return wide;
        var rest = address.TrimEnd(".,:;!?)*_~'\"");
        if (rest.EndsWith(SpoilerMark.Bars)) return rest.TrimEnd('|').Length;
        return address.EndsWith("!") && length < text.Length && text[length] == '<' ? length - 1 : -1;
    }
}
