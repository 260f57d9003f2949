namespace ReviewFunctions.Markup.Tests;

/// <summary>How a comment looks on its page.</summary>
public sealed class CommentHtmlTests
{
    private const string Rel = "rel=\"nofollow ugc noopener\"";

    [Theory]
    [InlineData("그는 **굵게(bold)**는", "<p>그는 <strong>굵게(bold)</strong>는</p>")]
    [InlineData("one\ntwo\n\nthree", "<p>one<br>\ntwo</p>\n<p>three</p>")]
    [InlineData("> *so*\n\n- `a`\n- b\n\n3. c",
        "<blockquote>\n<p><em>so</em></p>\n</blockquote>\n"
            + "<ul>\n<li><code>a</code></li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>")]
    [InlineData("```cs\nif (a || b) <c>\n```", "<pre tabindex=\"0\"><code>if (a || b) &lt;c&gt;\n</code></pre>")]
    [InlineData("", "")]
    public void A_comment_is_CommonMark_whose_lines_end_where_they_were_ended(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("# one", "<p># one</p>")]
    [InlineData("one\n===", "<p>one<br>\n===</p>")]
    [InlineData("|a|b|\n|-|-|\n|c|d|", "<p>|a|b|<br>\n|-|-|<br>\n|c|d|</p>")]
    [InlineData("a[^1]", "<p>a[^1]</p>")]
    public void A_comment_has_no_headings_tables_or_footnotes(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<!-- a -->", "<p>&lt;!-- a --&gt;</p>")]
    [InlineData("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>")]
    public void Raw_HTML_in_a_comment_is_shown_as_text(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("[a](https://example.org/?b=1&c=2 \"title\")", "<p><a href=\"https://example.org/?b=1&amp;c=2\" " + Rel + ">a</a></p>")]
    [InlineData("<mailto:a@example.org>", "<p><a href=\"mailto:a@example.org\" " + Rel + ">mailto:a@example.org</a></p>")]
    [InlineData("<a@example.org>", "<p><a href=\"mailto:a@example.org\" " + Rel + ">a@example.org</a></p>")]
    [InlineData("see http://example.org/a. b", "<p>see <a href=\"http://example.org/a\" " + Rel + ">http://example.org/a</a>. b</p>")]
    [InlineData("www.example.org", "<p><a href=\"https://www.example.org\" " + Rel + ">www.example.org</a></p>")]
    [InlineData("[a][b]\n\n[b]: https://example.org/", "<p><a href=\"https://example.org/\" " + Rel + ">a</a></p>")]
    public void Links_in_a_comment_say_that_nobody_vouches_for_them(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("[a](javascript:alert%281%29)", "<p>a</p>")]
    [InlineData("[a](<java&#x73;cript:b>)", "<p>a</p>")]
    [InlineData("[a](data:text/html,b)", "<p>a</p>")]
    [InlineData("[a][b]\n\n[b]: javascript:c", "<p>a</p>")]
    [InlineData("<javascript:a>", "<p>javascript:a</p>")]
    [InlineData("[a](//example.org/)", "<p>a</p>")]
    [InlineData("[a](/reviews/)", "<p>a</p>")]
    [InlineData("[a](#content)", "<p>a</p>")]
    [InlineData("ftp://example.org/ tel:1", "<p>ftp://example.org/ tel:1</p>")]
    public void Links_that_lead_elsewhere_are_text(string comment, string expected) => Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("![a *b*](https://example.org/c.png)", "<p><a href=\"https://example.org/c.png\" " + Rel + ">a <em>b</em></a></p>")]
    [InlineData("![](https://example.org/c.png)", "<p><a href=\"https://example.org/c.png\" " + Rel + ">https://example.org/c.png</a></p>")]
    [InlineData("![a](data:image/png,b)", "<p>a</p>")]
    [InlineData("![a](image:0123456789abcdef0123456789abcdef)", "<p>a</p>")]
    [InlineData("[![a](https://example.org/c.png)](https://example.org/)", "<p><a href=\"https://example.org/\" " + Rel + ">a</a></p>")]
    [InlineData("![a [b](https://example.org/) <https://example.org/>](https://example.org/c.png)",
        "<p><a href=\"https://example.org/c.png\" " + Rel + ">a b https://example.org/</a></p>")]
    public void Images_in_a_comment_are_links(string comment, string expected) => Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("[a]: https://example.org/")]
    [InlineData(">")]
    [InlineData("[\u200B](https://example.org/)")]
    [InlineData("**\u2060**")]
    [InlineData("- \u3164")]
    [InlineData("```\n\u2800\n```")]
    public void A_comment_in_which_nobody_would_see_anything_is_refused(string comment) =>
        Assert.Equal("Must not be empty or blank.", CommentHtml.Fault(comment));

    [Theory]
    [InlineData("***")]
    [InlineData("👍")]
    [InlineData("`a`")]
    public void A_short_comment_is_taken(string comment) => Assert.Null(CommentHtml.Fault(comment));

    [Fact]
    public void A_comment_with_too_much_markup_is_refused_and_shown_as_such()
    {
        Assert.Null(CommentHtml.Fault("> > *a* ||b||"));
        Assert.Contains(
            "32 quotes and lists", CommentHtml.Fault(string.Concat(Enumerable.Repeat("> - ", 20)) + "a") ?? "", StringComparison.Ordinal);
        Assert.Contains("32 deep", CommentHtml.Fault(Nested(20)) ?? "", StringComparison.Ordinal);
        Assert.Contains(
            "1000 of the characters", CommentHtml.Fault(string.Concat(Enumerable.Repeat("*a ", 1_001))) ?? "", StringComparison.Ordinal);
        Assert.Equal("<p>This comment has too much markup to be shown.</p>", CommentHtml.ForPage(Nested(20)));
    }

    private static string Nested(int levels) =>
        string.Concat(Enumerable.Range(0, levels).Select(level => $"{new string(' ', 2 * level)}- a\n"));
}
