namespace ReviewFunctions.Markup.Tests;

/// <summary>Excerpts, headings and what else people expect of Markdown.</summary>
public sealed class BodyTextTests
{
    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    [Fact]
    public void A_telephone_number_is_a_link() => Assert.Equal(
        "<p><a href=\"tel:+82-2-120\">Call</a></p>", BodyHtml.ForPage("[Call](tel:+82-2-120)").Trim());

    [Theory]
    [InlineData("<p>First.</p><p>Second.</p>", "First. Second.")]
    [InlineData("First.<br>Second.", "First. Second.")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one two")]
    [InlineData("- one\n- two\n\n> three", "one two three")]
    [InlineData("<div>a<div>b</div>c</div>", "a b c")]
    [InlineData("a ||hidden||는", "a …는")]
    public void Block_ends_and_line_breaks_are_spaces_in_an_excerpt(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.Excerpt(body));

    [Fact]
    public void An_excerpt_without_words_ends_between_two_characters_as_people_see_them()
    {
        const string Family = "👩‍👩‍👧";

        Assert.Equal(string.Concat(Enumerable.Repeat(Family, 24)) + "…", BodyHtml.Excerpt(string.Concat(Enumerable.Repeat(Family, 60))));
    }

    [Theory]
    [InlineData("\uFEFF# Title", "<h2 id=\"text-title\">Title</h2>")]
    [InlineData("\uFEFF- a", "<ul>\n<li>a</li>\n</ul>")]
    [InlineData("\uFEFF\uFEFF## Title", "<h2 id=\"text-title\">Title</h2>")]
    [InlineData("a\n\n\uFEFF# Second file", "<p>a</p>\n<h2 id=\"text-second-file\">Second file</h2>")]
    [InlineData("a\r\n\uFEFF> b", "<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>")]
    [InlineData("a\uFEFFb", "<p>a\uFEFFb</p>")]
    public void A_byte_order_mark_is_no_part_of_the_text(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    [Theory]
    [InlineData("# a\n\n### b\n\n## c\n\n#### d", "h2 h3 h3 h4")]
    [InlineData("### a\n\n## b", "h2 h2")]
    [InlineData("#### a\n\n##### b\n\n#### c", "h2 h3 h2")]
    public void Headings_begin_at_the_second_level_and_skip_none(string body, string levels) =>
        Assert.Equal(levels, string.Join(' ', BodyHtml.ForPage(body).Split('<').Where(tag => tag.StartsWith('h')).Select(tag => tag[..2])));

    [Theory]
    [InlineData("## The cast!\n\n[x](#the-cast)", "text-the-cast")]
    [InlineData("## 출연 배우\n\n[x](#출연-배우)", "text-출연-배우")]
    [InlineData("## a\n\n## a\n\n[x](#a-1)", "text-a-1")]
    [InlineData("<h2 id=\"Cast\">a</h2>\n\n[x](#cast)", "text-Cast")]
    [InlineData("<a name=\"cast\"></a>a [x](#cast)", "text-cast")]
    [InlineData("<a id=\"actors\" name=\"cast\"></a>a [x](#cast)", "text-cast")]
    [InlineData("<a name=\"cast\" id=\"actors\" href=\"/a\">a</a> [x](#actors)", "text-actors")]
    [InlineData("<p id=\"comments\">a</p>\n\n[x](#comments)", "text-comments")]
    [InlineData("<p id=\"spoiler-1\">a</p>\n\n||b|| [x](#spoiler-1)", "text-spoiler-1")]
    public void A_link_leads_to_the_heading_or_the_id_that_it_names(string body, string id)
    {
        Assert.Contains($"id=\"{id}\"", BodyHtml.ForPage(body), StringComparison.Ordinal);
        Assert.Contains($"<a href=\"#{id}\">x</a>", BodyHtml.ForPage(body), StringComparison.Ordinal);
        Assert.Contains($"#{Uri.EscapeDataString(id)}\">x</a>", BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
        Assert.DoesNotContain("id=", BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_heading_hides_is_no_part_of_its_id() =>
        Assert.DoesNotContain("dies", BodyHtml.ForFeed("# ||dies|| a\n\n[x](#a)", Permalink), StringComparison.Ordinal);

    [Theory]
    [InlineData("~~x~~", "<p><del>x</del></p>")]
    [InlineData("see https://example.org/a.", "<p>see <a href=\"https://example.org/a\">https://example.org/a</a>.</p>")]
    [InlineData("www.example.org", "<p><a href=\"https://www.example.org\">www.example.org</a></p>")]
    public void Strikethrough_and_bare_addresses_are_what_people_expect(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    [Fact]
    public void A_cell_of_a_table_ends_an_address() =>
        Assert.Contains("<td><a href=\"https://example.org/a\">https://example.org/a</a></td>",
            BodyHtml.ForPage("|a|b|\n|-|-|\n|https://example.org/a|c|"), StringComparison.Ordinal);

    [Fact]
    public void A_list_of_a_hundred_films_in_a_table_is_taken()
    {
        var films =
            string.Concat(Enumerable.Range(1,
                100).Select(n => $"| {n} | [*Film {n}*](https://example.org/{n}) | **good** | `{n}` | ||end {n}|| [^1] |\n"));

        Assert.Null(BodyHtml.Check($"| # | Film | Verdict | Code | End |\n|---|---|---|---|---|\n{films}\n[^1]: note").Fault);
    }

    [Theory]
    [InlineData("![x](http://example.org/a.png)")]
    [InlineData("![x](HTTP://example.org/a.png)")]
    [InlineData("![x](data:image/png;base64,AAAA)")]
    [InlineData("![x]()")]
    [InlineData("![x](<>)")]
    [InlineData("![x](#a)")]
    [InlineData("![x](ftp://example.org/a.png)")]
    [InlineData("![x](file:///c:/a.png)")]
    [InlineData("![x](https://)")]
    [InlineData("![x][a]\n\n[a]: http://example.org/a.png")]
    [InlineData("[![x](http://example.org/a.png)](/b)")]
    [InlineData("| a |\n|---|\n| ![x](http://example.org/a.png) |")]
    [InlineData("||![x](http://example.org/a.png)||")]
    [InlineData("<img alt=\"x\">")]
    [InlineData("<img src=\"http://example.org/a.png\">")]
    [InlineData("<picture><source srcset=\"/a.webp\"><img src=\"http://example.org/a.png\"></picture>")]
    [InlineData("<img data-src=\"https://example.org/a.png\" alt=\"x\">")]
    [InlineData("<img src=\"image:0123456789abcdef0123456789abcdef\" alt=\"x\">")]
    [InlineData("<figure><img src=\" IMAGE:0123456789abcdef0123456789abcdef\"><figcaption>x</figcaption></figure>")]
    [InlineData("![x](https://me:word@example.org/a.png)")]
    [InlineData("![x](&#104;ttp://example.org/a.png)")]
    [InlineData("![x](C:\\pictures\\a.png)")]
    [InlineData("![x](blob:https://example.org/0123)")]
    [InlineData("![||x||](/a.png)")]
    [InlineData("![x](/a.png '>!y!<')")]
    [InlineData("<img src=\"/a.png\" alt=\"｜｜x｜｜\">")]
    [InlineData("<figure><img src=\"/a.png\"><figcaption>It is ||x||.</figcaption></figure>")]
    [InlineData("![x](/a.png \"||y||\")")]
    public void An_image_that_can_never_show_or_cannot_hide_is_refused_with_advice(string body)
    {
        Assert.NotNull(BodyHtml.Check(body).Fault);
        Assert.NotNull(BodyHtml.ForPage(body));
    }

    [Theory]
    [InlineData("![x](https://example.org/a.png)")]
    [InlineData("![x](/a.png)")]
    [InlineData("![x](a.png \"A duet\")")]
    [InlineData("![x](//example.org/a.png)")]
    [InlineData("![x](image:0123456789abcdef0123456789abcdef)")]
    [InlineData("![x][a]\n\n[a]: image:0123456789abcdef0123456789abcdef")]
    [InlineData("`![x](http://example.org/a.png)` and ![x][nowhere]")]
    public void Other_images_are_taken(string body) => Assert.Null(BodyHtml.Check(body).Fault);
}
