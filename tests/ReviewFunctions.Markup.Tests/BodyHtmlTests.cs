using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;

namespace ReviewFunctions.Markup.Tests;

public sealed partial class BodyHtmlTests
{
    private static readonly Uri Permalink = new("https://example.org/magazine/reviews/%ED%95%9C/");

    [Theory]
    [InlineData("**굵게(bold)**는", "<p><strong>굵게(bold)</strong>는</p>")]
    [InlineData("그는 **\"왜?\"**라고", "<p>그는 <strong>\"왜?\"</strong>라고</p>")]
    [InlineData("これは**強調（きょうちょう）**です", "<p>これは<strong>強調（きょうちょう）</strong>です</p>")]
    public void Emphasis_ends_before_a_particle(string body, string expected) => Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    [Fact]
    public void An_image_alone_in_its_paragraph_is_a_figure_with_its_caption()
    {
        const string Body = "![At the *piano*](/a.png \"A duet & more\")";

        Assert.Equal(
            "<figure><img src=\"/a.png\" alt=\"At the piano\" loading=\"lazy\"><figcaption>A duet &amp; more</figcaption></figure>",
            BodyHtml.ForPage(Body).Trim());
        Assert.Equal(
            "<figure><img src=\"https://example.org/a.png\" alt=\"At the piano\"><figcaption>A duet &amp; more</figcaption></figure>",
            BodyHtml.ForFeed(Body, Permalink));
    }

    [Fact]
    public void An_image_in_a_line_stays_in_it() =>
        Assert.Equal(
            "<p>See <img src=\"a.png\" alt=\"it\" title=\"T\" loading=\"lazy\"></p>", BodyHtml.ForPage("See ![it](a.png \"T\")").Trim());

    [Fact]
    public void An_image_without_a_caption_is_a_figure_without_one() =>
        Assert.Equal("<figure><img src=\"a.png\" alt=\"it\" loading=\"lazy\"></figure>", BodyHtml.ForPage("![it](a.png)").Trim());

    [Theory]
    [InlineData("# a", "<h2 id=\"text-a\">a</h2>")]
    [InlineData("###### a", "<h2 id=\"text-a\">a</h2>")]
    [InlineData("<h1>a</h1>", "<h2 id=\"text-a\">a</h2>")]
    public void Headings_leave_the_first_level_to_the_headline(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    [Theory]
    [InlineData("[x](/a)", "https://example.org/a")]
    [InlineData("[x](b)", "https://example.org/magazine/reviews/%ED%95%9C/b")]
    [InlineData("[x](../글)", "https://example.org/magazine/reviews/%EA%B8%80")]
    [InlineData("[x](#part)", "https://example.org/magazine/reviews/%ED%95%9C/#part")]
    [InlineData("[x](?q=1&r=2)", "https://example.org/magazine/reviews/%ED%95%9C/?q=1&amp;r=2")]
    [InlineData("[x](//cdn.example/a)", "https://cdn.example/a")]
    [InlineData("<img src=\"a b.png\" alt=\"\">", "https://example.org/magazine/reviews/%ED%95%9C/a%20b.png")]
    [InlineData("<blockquote cite=\"/source\">x</blockquote>", "https://example.org/source")]
    [InlineData("x[^1]\n\n[^1]: y", "https://example.org/magazine/reviews/%ED%95%9C/#fn:1")]
    [InlineData("[x](mailto:a@example.org)", "mailto:a@example.org")]
    public void Addresses_in_feeds_are_absolute(string body, string address) =>
        Assert.Contains($"=\"{address}\"", BodyHtml.ForFeed(body, Permalink));

    [Fact]
    public void Every_address_in_a_feed_is_absolute_whatever_was_written() =>
        Gen.OneOf(Gen.String[Gen.Char[" /#?:%.&=\\ab글"], 1, 12], Gen.String[1, 8]).Sample(
            address => Addresses(BodyHtml.ForFeed($"<a href=\"{address}\">x</a> [y](<{address}>) ![z]({address})", Permalink))
                .All(Absolute().IsMatch),
            iter: 500);

    [Fact]
    public void A_tables_alignment_needs_no_style_attribute_on_the_page() =>
        Assert.Contains("<td class=\"right\">1</td>", BodyHtml.ForPage("a|b\n-|-:\nx|1"));

    [Theory]
    [InlineData("# Title\n\nFirst *words* and ||secret|| more[^1].\n\nNext `code`.\n\n![a](b \"c\")\n\n[^1]: note",
        "First words and … more. Next code.")]
    [InlineData("# Only a title", null)]
    [InlineData("  \n ", null)]
    public void An_excerpt_is_the_start_of_the_text(string body, string? expected) => Assert.Equal(expected, BodyHtml.Excerpt(body));

    [Fact]
    public void An_excerpt_ends_with_a_whole_word()
    {
        var excerpt = BodyHtml.Excerpt(string.Concat(Enumerable.Repeat("twelve words ", 40)));

        Assert.NotNull(excerpt);
        Assert.InRange(excerpt.Length, 180, BodyHtml.ExcerptLength);
        Assert.Matches("(twelve|words)…$", excerpt);
    }

    [Fact]
    public void Any_text_renders() =>
        Gen.String.Sample(
            body => BodyHtml.ForPage(body) is not null && BodyHtml.ForFeed(body, Permalink) is not null
                && (BodyHtml.Excerpt(body)?.Length ?? 0) <= BodyHtml.ExcerptLength,
            iter: 1_000);

    [Theory]
    [InlineData(">", 1_000)]
    [InlineData("[", 5_000)]
    [InlineData("- ", 1_000)]
    public void A_body_that_is_nested_too_deeply_is_known_and_renders(string opening, int times)
    {
        var body = string.Concat(Enumerable.Repeat(opening, times)) + "x";

        Assert.NotNull(BodyHtml.Check(body).Fault);
        Assert.Contains("too much markup", BodyHtml.ForPage(body));
        Assert.Contains("too much markup", BodyHtml.ForFeed(body, Permalink));
        Assert.Contains("too much markup", BodyHtml.Excerpt(body));
    }

    [Fact]
    public void Many_nested_spoilers_are_read_in_reasonable_time() =>
        Assert.DoesNotContain("secret", BodyHtml.ForFeed(string.Concat(Enumerable.Repeat(":::spoiler\n", 5_000)) + "secret", Permalink));

    private static IEnumerable<string> Addresses(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return [.. document.QuerySelectorAll("[href],[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? "")];
    }

    [GeneratedRegex("^(https?://|mailto:)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Absolute();
}
