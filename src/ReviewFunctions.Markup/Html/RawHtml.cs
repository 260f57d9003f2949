using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReviewFunctions.Markup.Spoilers;

namespace ReviewFunctions.Markup.Html;

/// <summary>
/// Settles what an editor wrote as HTML before it is read as such. What is no tag of HTML becomes text, so that nothing is swallowed:
/// unknown names, tags that never end, declarations. Marks of spoilers in it get their signs, which Markdown does not look for there.
/// </summary>
internal static partial class RawHtml
{
    internal static void Settle(MarkdownDocument document, TextNotes notes)
    {
        var tags = document.Descendants<HtmlInline>().ToList();
        var blocks = document.Descendants<HtmlBlock>().ToList();
        if (tags.Count == 0 && blocks.Count == 0) return;
        var closed = tags.Select(tag => tag.Tag).Concat(blocks.Select(block => block.Lines.ToString()))
            .SelectMany(html => EndTags().Matches(html)).Select(end => end.Groups["name"].Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var tokens = new RawHtmlTokens(closed, notes);
        foreach (var tag in tags) Settle(tag, tokens);
        foreach (var block in blocks) block.Lines = new StringLineGroup(Settle(block.Lines.ToString(), tokens));
    }

    private static void Settle(HtmlInline inline, RawHtmlTokens tokens)
    {
        var kind = IsGlued(inline) ? tokens.KindOfGlued(inline.Tag) : tokens.KindOf(inline.Tag);
        if (kind == RawHtmlKind.Nothing) inline.Tag = "";
        else if (kind == RawHtmlKind.Text) inline.ReplaceBy(new LiteralInline(inline.Tag));
    }

    /// <summary>Whether a tag stands right behind a word, as a type parameter does.</summary>
    private static bool IsGlued(HtmlInline inline) =>
        inline.PreviousSibling is LiteralInline { Content.Length: > 0 } text && char.IsLetterOrDigit(text.Content[text.Content.End]);

    private static string Settle(string html, RawHtmlTokens tokens)
    {
        var settled = new StringBuilder(html.Length);
        var text = new StringBuilder();
        foreach (var token in TokensOf(html))
        {
            var isTag = token.Groups["end"].Success;
            var kind = isTag ? tokens.KindOf(token.Value) : RawHtmlKind.Text;
            if (isTag && SpoilerTag.Length(new StringSlice(token.Value), out var sign) > 0)
            {
                Flush();
                settled.Append(sign);
            }
            else if (kind == RawHtmlKind.Text)
            {
                text.Append(token.Value);
            }
            else
            {
                Flush();
                if (kind == RawHtmlKind.Tag) settled.Append(token.Value);
            }
        }

        Flush();
        var whole = settled.ToString();
        return SpoilerMark.HasSigns(whole) ? $"{SpoilerMark.LeafStartSign}{whole}{SpoilerMark.LeafEndSign}" : whole;

        void Flush()
        {
            var written = text.ToString();
            settled.Append(Marks().Replace(written, mark => Sign(mark, written)).Replace("<", "&lt;"));
            text.Clear();
        }
    }

    /// <summary>A comment is one only where an end is in sight; to look for it behind each start would take too long.</summary>
    private static IEnumerable<Match> TokensOf(string html)
    {
        var end = html.LastIndexOf("-->", StringComparison.Ordinal);
        return end < 0
            ? Tokens().Matches(html)
            : TokensAndComments().Matches(html[..(end + 3)]).Concat(Tokens().Matches(html[(end + 3)..]));
    }

    private static string Sign(Match mark, string text) => mark.Value[0] switch
    {
        '|' or '｜' => Bars(mark, isEnd: mark.Index > 0 && !char.IsWhiteSpace(text[mark.Index - 1])),
        '>' when mark.Length == 2 => $"{SpoilerMark.ArrowStartSign}",
        '!' when mark.Length == 2 => $"{SpoilerMark.ArrowEndSign}",
        _ => mark.Value,
    };

    /// <summary>The odd one of three bars stands outside: before bars that begin, behind bars that end.</summary>
    private static string Bars(Match mark, bool isEnd)
    {
        var sign = mark.Value[0] == '|' ? SpoilerMark.BarsSign : SpoilerMark.WideBarsSign;
        var signs = new string(sign, mark.Length / 2);
        if (mark.Length % 2 == 0) return signs;
        return isEnd ? signs + mark.Value[0] : mark.Value[0] + signs;
    }

    /// <summary>
    /// A tag has an end; what lacks it, or a quote in it, is text to the last: to look for another end behind each <c>&lt;</c> would take
    /// too long.
    /// </summary>
    private const string Token = """<[!?][^>]*((?<end>>)|\z)|</?[a-zA-Z]("[^"]*("|\z)|'[^']*('|\z)|[^'">])*((?<end>>)|\z)|[^<]+|<""";

    [GeneratedRegex(Token, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex("<!--(?<end>([^-]|-[^-]|--+[^->])*--+>)|" + Token, RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TokensAndComments();

    /// <summary>Marks in text, and addresses, in which there are none.</summary>
    [GeneratedRegex("""https?://[^\s<]*[^\s<|｜!]|\|{2,}|｜{2,}|>!|!<""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"</(?<name>[a-zA-Z][^\s/>]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex EndTags();
}
