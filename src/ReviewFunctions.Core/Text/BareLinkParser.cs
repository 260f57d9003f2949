using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Makes links of bare web addresses. One that stands in a spoiler ends with it.</summary>
internal sealed class BareLinkParser : AutoLinkParser
{
    public BareLinkParser()
        : base(new AutoLinkOptions { ValidPreviousCharacters = "*_~(|", UseHttpsForWWWLinks = true }) => OpeningCharacters = ['h', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        if (slice.AsSpan().IndexOf(SpoilerMark.Text) is >= 0 and var bars) slice.End = slice.Start + bars - 1;
        var matched = base.Match(processor, ref slice);
        slice.End = end;
        return matched;
    }
}
