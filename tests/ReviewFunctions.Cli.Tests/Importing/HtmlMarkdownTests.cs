using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Cli.Tests.Importing;

public sealed partial class HtmlMarkdownTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        "one", "two three", "1. one", "- two", "# three", "*x*", "_y_", "||z||", "a|b", "[l](m)", "&lt;b&gt;", "&amp;amp;", "`c`", "~~d~~",
        "https://a.example/b", "x@y.example", "3.5", "=", ">!s!&lt;", ":::spoiler", "![i](j)", "[^1]", "\\", "한국어", "!", "12)");

    private static readonly Gen<string> Inline = Gen.OneOf("em", "strong", "code", "del", "b", "i", "sup", "span");

    private static readonly Gen<string> Line = Gen.Recursive<string>((depth, inner) => depth > 2 ? Words : Gen.Frequency(
        (6, Words),
        (2, Gen.Select(Inline, inner, (name, text) => $"<{name}>{text}</{name}>")),
        (1, Gen.Select(inner, Gen.OneOf("https://a.example/", "/b_c", "#d", "x y(z)"), (text, to) => $"<a href=\"{to}\">{text}</a>")),
        (1, Gen.Select(inner, inner, (one, two) => $"{one}<br>{two}")),
        (2, Gen.Select(inner, inner, (one, two) => $"{one} {two}"))));

    private static readonly Gen<string> Paragraph = Line.Select(text => $"<p>{text}</p>");

    private static readonly Gen<string> Block = Gen.Recursive<string>((depth, inner) => depth > 2 ? Paragraph : Gen.Frequency(
        (4, Paragraph),
        (1, Gen.Select(Gen.OneOf("h2", "h3", "h6"), Line, (name, text) => $"<{name}>{text}</{name}>")),
        (1, Gen.Select(Gen.OneOf("ul", "ol", "ol start=\"3\""), Line.Array[1, 3], ListOf)),
        (1, Gen.Select(Gen.OneOf("ul", "ol"), inner.Array[1, 2], ListOf)),
        (1, inner.Select(text => $"<blockquote>{text}</blockquote>")),
        (1, Words.Select(text => $"<pre>{text}\n\n  {text}</pre>")),
        (1, Gen.Const("<hr>")),
        (1, Words.Select(text => $"<table><tr><td>{text}</td></tr></table>")),
        (1, Line.Select(text => $"<p style=\"text-align:center\">{text}</p>"))));

    [Theory]
    [InlineData("<p>One <em>two</em> <strong>three</strong>.</p>", "One *two* **three**.")]
    [InlineData("<p>One<br>two</p>", "One\\\ntwo")]
    [InlineData("<p>A <b>bold</b> word, <i>so</i></p>", "A <b>bold</b> word, <i>so</i>")]
    [InlineData("<h3>A * star</h3>", "### A \\* star")]
    [InlineData("<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", "- one\n- two\n  - three")]
    [InlineData("<ol start=\"3\"><li><p>one</p></li><li><p>two</p></li></ol>", "3. one\n\n4. two")]
    [InlineData("<blockquote><p>one</p><p>two</p></blockquote>", "> one\n>\n> two")]
    [InlineData("<p>see <a href=\"https://a.example/b_c\" title=\"T\">it</a></p>", "see [it](https://a.example/b%5Fc \"T\")")]
    [InlineData("<p>2019. A year</p>", "2019\\. A year")]
    public void Markdown_is_what_a_person_would_write(string html, string markdown)
    {
        using var document = new HtmlParser().ParseDocument(html);
        Assert.Equal(markdown, HtmlMarkdown.OfBlock(document.Body?.FirstElementChild ?? throw new InvalidOperationException("No block.")));
    }

    [Fact]
    public void Readers_get_the_same_of_the_Markdown_as_of_the_HTML() => Block.Array[1, 4].Sample(blocks =>
    {
        List<string> notes = [];
        using var document = new HtmlParser().ParseDocument(string.Concat(blocks));
        var html = string.Join("\n\n", (document.Body?.Children ?? throw new InvalidOperationException("No body.")).Select(BlockOf));
        var body = PostText.Read(string.Concat(blocks), _ => null, notes.Add).Write(_ => null);
        return Seen(body) == Seen(html);
    }, iter: 300);

    [Theory]
    [InlineData("I <em>liked</em> it.\nA lot.\n\nReally &amp; truly", "I *liked* it.\nA lot.\n\nReally & truly")]
    [InlineData("<b>a</b> <s>b</s> <u>c</u><script>d</script>", "**a** ~~b~~ c")]
    [InlineData("<a href=\"javascript:x\">a</a> <a href=\"https://b.example/\">b</a>", "a [b](https://b.example/)")]
    [InlineData("1 < 2 and ||no spoiler|| and <img src=\"x\" alt=\"p\">", "1 \\< 2 and \\|\\|no spoiler\\|\\| and p")]
    [InlineData("# no heading\n- no list", "\\# no heading\n\\- no list")]
    public void A_comment_becomes_the_Markdown_of_comments(string html, string markdown) =>
        Assert.Equal(markdown, HtmlMarkdown.OfComment(html));

    /// <summary>The HTML of an element where Markdown takes it as a block of HTML.</summary>
    private static string BlockOf(IElement element)
    {
        var html = element.OuterHtml.Replace("\n\n", "\n&#10;");
        return element.LocalName == "pre" ? $"<div>{html}</div>" : html;
    }

    private static string ListOf(string list, string[] items) =>
        $"<{list}>{string.Concat(items.Select(item => $"<li>{item}</li>"))}</{list[..2]}>";

    /// <summary>The elements and words of a rendering, without white space beside elements, which nobody sees.</summary>
    private static string Seen(string body) => Edges().Replace(White().Replace(BodyHtml.ForPage(body), " "), "");

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex White();

    [GeneratedRegex(@" (?=<)|(?<=>) ", RegexOptions.None, 1000)]
    private static partial Regex Edges();
}
