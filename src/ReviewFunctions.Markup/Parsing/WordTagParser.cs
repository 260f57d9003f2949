using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReviewFunctions.Markup.Parsing;

/// <summary>Reads the tags that word processors leave in what is copied from them. Markdown takes them for text or for addresses.</summary>
internal sealed partial class WordTagParser : InlineParser
{
    public WordTagParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!char.IsAsciiLetter(slice.PeekChar()) && slice.PeekChar() is not ('/' or '?')) return false;
        if (Tag().Match(slice.Text, slice.Start, slice.Length) is not { Success: true } tag) return false;
        processor.Inline = new HtmlInline(tag.Value);
        slice.Start += tag.Length;
        return true;
    }

    /// <summary>A name with a prefix: any in an end tag, and those that are no schemes of addresses in a start tag.</summary>
    [GeneratedRegex(
        @"\G(</[a-z][a-z0-9]{0,9}:[a-z][\w-]{0,30}\s{0,9}>|"
        + @"<(a|m|mc|o|p|pic|st[0-9]|v|w|w14|wp|x):[a-z][\w-]{0,30}(\s[^<>]{0,999})?/?>|<\?xml:[^<>]{0,999}>)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
