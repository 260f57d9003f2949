using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Markup.Tests;

/// <summary>Whatever is typed into the form, only what is listed here comes of it.</summary>
public sealed class CommentPropertyTests
{
    private const string Word = "SECRET";

    /// <summary>How long a comment can be, in UTF-16 code units.</summary>
    private const int Longest = 10_000;

    private static readonly Uri Permalink = new("https://example.org/reviews/a/#comment-1");

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static readonly string[] Elements =
        ["a", "blockquote", "br", "code", "details", "div", "em", "hr", "li", "ol", "p", "pre", "strong", "summary", "ul"];

    private static readonly string[] Attributes =
        ["class=p", "class=spoiler", "class=spoiler inline", "rel=nofollow ugc noopener"];

    private static readonly Gen<string> Piece = Gen.OneOf(
        "*", "**", "_", "`", "```\n", "[", "](", "![", ")", "[a]: ", "[a]", "<", ">", "https://example.org/", "http://", "www.a.b",
        "mailto:a@b.c", "javascript:x", "data:x", "//x", "image:",
        "<script>", "</p>", "<a href=\"javascript:x\">", "<img src=x onerror=x>", "<style>", "<svg/onload=x>", "<!--", "]]>", "||", "|",
        ":::spoiler ", ":::", "> ", "- ", "1. ", "    ", "# ", "---",
        "\n", "\n\n", " ", "\\", "&#106;", "&lt;", "\"", "'", "(", "\u0000", "한글", "a");

    private static readonly Gen<string> Typed = Gen.OneOf(Piece, AnyText.Broken(5)).Array[0, 40].Select(string.Concat);

    /// <summary>A comment that hides a word, and may show much else.</summary>
    private static readonly Gen<string> Hiding = Gen.OneOf(
        Gen.OneOf(
            "open", "*open*", "[open](https://example.org/)", "`a`", "<b>", "https://example.org/a",
            "![open](https://example.org/a.png)", "\\|", "**", "(", "]",
            $"[open](https://example.org/ \"||{Word}||\")", $"![open ||{Word}||](https://example.org/)"),
        Gen.OneOf(Word, $"*{Word}*", $"`{Word}`", $"[{Word}](https://example.org/{Word})", $"![{Word}]({Word})",
            $"https://example.org/{Word}", $"<i>{Word}", $"<https://example.org/{Word}>", $"한{Word}글")
            .Select(hidden => $"||{hidden}||"),
        Gen.Const($"\n\n:::spoiler {Word}\n{Word}\n\n> - {Word}\n:::\n\n"))
        .Array[1, 8].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void A_comment_becomes_nothing_but_what_is_allowed() => Typed.Sample(comment =>
    {
        AssertAllowed(CommentHtml.ForPage(comment));
        AssertAllowed(CommentHtml.ForFeed(comment, Permalink));
        Assert.True((CommentHtml.Excerpt(comment)?.Length ?? 0) <= BodyHtml.ExcerptLength);
        Assert.Equal(CommentHtml.ForPage(comment), CommentHtml.ForPage(comment));
    }, iter: 3_000);

    [Fact]
    public void A_comment_hides_its_spoilers_from_feeds_and_excerpts() => Hiding.Sample(
        comment => !CommentHtml.ForFeed(comment, Permalink).Contains(Word)
            && CommentHtml.Excerpt(comment)?.Contains(Word) != true, iter: 3_000);

    [Fact]
    public void The_longest_comment_is_refused_or_rendered_soon() => Gen.Select(Piece, Piece, Piece).Sample((first, second, third) =>
    {
        var unit = first + second + third;
        var comment = string.Concat(Enumerable.Repeat(unit, Longest / unit.Length));
        var clock = Stopwatch.StartNew();
        _ = (CommentHtml.Fault(comment), CommentHtml.ForPage(comment), CommentHtml.ForFeed(comment, Permalink),
            CommentHtml.Excerpt(comment));
        Assert.True(clock.Elapsed < Soon, $"{clock.Elapsed}");
    }, iter: 100);

    private static void AssertAllowed(string html)
    {
        using var document = new HtmlParser().ParseDocument($"<!doctype html><body>{html}");
        foreach (var element in document.Body?.QuerySelectorAll("*") ?? Enumerable.Empty<IElement>())
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.True(IsAllowed(attribute), $"{attribute.Name}={attribute.Value}"));
            if (element.LocalName == "a") Assert.True(element.HasAttribute("rel"));
        }
    }

    private static bool IsAllowed(IAttr attribute) => attribute.LocalName switch
    {
        "href" => Uri.TryCreate(attribute.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto",
        "start" => int.TryParse(attribute.Value, out _),
        "tabindex" => attribute.OwnerElement?.LocalName == "pre" && attribute.Value == "0",
        _ => Attributes.Contains($"{attribute.LocalName}={attribute.Value}"),
    };
}
