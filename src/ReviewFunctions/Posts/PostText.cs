using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Posts;

/// <summary>The text of a post as a body: Markdown, in which HTML is allowed.</summary>
internal static partial class PostText
{
    /// <summary>
    /// A value of <c>content</c>: a text is Markdown, an object with <c>html</c> is HTML. Uploaded images are named by their ids in
    /// either, so that they count as used and are shown in the width that a page needs.
    /// </summary>
    public static string? Of(JsonNode value, SiteSettings site)
    {
        if (value is JsonObject whole && PostProperties.TextOf(whole["html"]) is { } html) return NameImages(OfHtml(html), site);
        return PostProperties.TextOf(value) is { } text ? NameImages(text, site) : null;
    }

    private static string NameImages(string text, SiteSettings site)
    {
        var named = MarkdownImage().Replace(text, image => PostPhotos.IdOf(image.Groups["url"].Value, site) is { } id
            ? $"![{image.Groups["alt"].Value}](image:{id}{image.Groups["title"].Value})"
            : image.Value);
        return HtmlImage().Replace(named, image => PostPhotos.IdOf(image.Groups["url"].Value, site) is { } id
            ? $"\n\n![{Escape(WebUtility.HtmlDecode(Alt().Match(image.Value).Groups["alt"].Value))}](image:{id})\n\n"
            : image.Value);
    }

    /// <summary>
    /// HTML that stays HTML within Markdown: it begins with an element that makes a block, and has no blank line, which would end it
    /// (<see href="https://spec.commonmark.org/0.31.2/#html-blocks">CommonMark, 4.6</see>).
    /// </summary>
    public static string OfHtml(string html)
    {
        var whole = BlankLine().Replace(html.Trim(), "&#10;");
        return whole.Length == 0 || Block().IsMatch(whole) ? whole : $"<div>\n{whole}\n</div>";
    }

    /// <summary>The first sentence of a body, without what spoilers hide; <see langword="null"/> if it has no text.</summary>
    public static string? FirstSentence(string body)
    {
        if (BodyHtml.Excerpt(body) is not { } excerpt) return null;
        return Sentence().Match(excerpt) is { Success: true } sentence ? sentence.Value : excerpt;
    }

    /// <summary>A text in which nothing is Markdown.</summary>
    public static string Escape(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    /// <summary>A link in Markdown to an address of the web; else the text alone.</summary>
    public static string Link(string label, string address) => WebAddress.TryParse(address, WebAddress.MaxLength, out var link)
        ? $"[{Escape(label)}](<{link.InAscii()}>)"
        : Escape(label);

    [GeneratedRegex(@"!\[(?<alt>[^\[\]]*)\]\(<?(?<url>https?://[^\s()<>]+)>?(?<title>\s+""[^""]*"")?\)",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkdownImage();

    [GeneratedRegex(@"<img\s[^<>]*?\bsrc\s*=\s*[""'](?<url>[^""'<>]+)[""'][^<>]*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HtmlImage();

    [GeneratedRegex(@"\balt\s*=\s*(?<quote>[""'])(?<alt>.*?)\k<quote>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Alt();

    [GeneratedRegex(@"\r?\n(?=[ \t]*\r?\n)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\A<(p|div|h[1-6]|ul|ol|dl|blockquote|table|figure)[\s>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\A.+?[.!?。！？](?=\s|\z)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[\\`*_\[\]<>#|!&~:^]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Special();
}
