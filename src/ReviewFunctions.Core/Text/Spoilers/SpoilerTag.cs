using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace ReviewFunctions.Core.Text.Spoilers;

/// <summary>Knows the tags of a <c>spoiler</c> element, which HTML does not have and forums do.</summary>
internal static partial class SpoilerTag
{
    /// <summary>How long such a tag is at the start of a text, and the sign for it; 0 where there is none.</summary>
    internal static int Length(StringSlice slice, out char sign)
    {
        sign = slice.PeekChar() == '/' ? SpoilerMark.TagEndSign : SpoilerMark.TagStartSign;
        if (char.ToUpperInvariant(slice.PeekChar(sign == SpoilerMark.TagEndSign ? 2 : 1)) != 'S') return 0;
        var tag = Tag().Match(slice.Text, slice.Start, slice.Length);
        return tag.Success ? tag.Length : 0;
    }

    [GeneratedRegex(
        @"\G</?spoiler(\s[^<>]{0,200})?/?>",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
