namespace ReviewFunctions.Markup.Tests;

/// <summary>What a comment hides is folded away on the page and is nowhere else.</summary>
public sealed class CommentSpoilerTests
{
    private const string Link =
        "<a href=\"https://example.org/reviews/a/#comment-1\" rel=\"nofollow ugc noopener\">Spoiler: read it on the page</a>";

    private static readonly Uri Permalink = new("https://example.org/reviews/a/#comment-1");

    [Theory]
    [InlineData("so ||she *leaves*|| him",
        "<div class=\"p\">so <details class=\"spoiler inline\"><summary>Spoiler</summary>she <em>leaves</em></details> him</div>")]
    [InlineData(":::spoiler The <end>\nshe leaves\n:::",
        "<details class=\"spoiler\"><summary>The &lt;end&gt;</summary>\n<p>she leaves</p>\n</details>")]
    public void A_spoiler_is_folded_away_on_the_page_and_has_no_id(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForPage(comment));

    [Theory]
    [InlineData("so ||she *leaves*|| him", "<p>so " + Link + " him</p>")]
    [InlineData("a\n\n:::spoiler The end\nshe leaves\n:::", "<p>a</p>\n<p>" + Link + "</p>")]
    public void A_spoiler_is_a_link_to_its_comment_in_feeds(string comment, string expected) =>
        Assert.Equal(expected, CommentHtml.ForFeed(comment, Permalink));

    [Fact]
    public void A_bare_address_ends_with_its_spoiler()
    {
        var page = CommentHtml.ForPage("a ||https://example.org/b|| c https://example.org/d");
        Assert.Contains(
            "<summary>Spoiler</summary><a href=\"https://example.org/b\" rel=\"nofollow ugc noopener\">"
            + "https://example.org/b</a></details> c <a ",
            page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so ||she leaves|| him,\nand <b>how</b>", "so … him, and <b>how</b>")]
    [InlineData(":::spoiler\nshe leaves\n:::", "…")]
    [InlineData("![a chair](https://example.org/c.png)", "a chair")]
    [InlineData(" \n", null)]
    public void An_excerpt_of_a_comment_has_its_words_and_no_spoilers(string comment, string? expected) =>
        Assert.Equal(expected, CommentHtml.Excerpt(comment));

    [Theory]
    [InlineData("||SECRET\n\nSECRET||")]
    [InlineData("||SECRET")]
    [InlineData("<spoiler>SECRET</spoiler>")]
    [InlineData(">!SECRET!< open")]
    [InlineData("｜｜SECRET｜｜")]
    [InlineData("[a ||SECRET](https://example.org/) SECRET||")]
    public void Every_spelling_and_every_open_end_is_hidden_in_a_comment_too(string comment)
    {
        Assert.DoesNotContain("SECRET", CommentHtml.ForFeed(comment, Permalink), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", CommentHtml.Excerpt(comment) ?? "", StringComparison.Ordinal);
        Assert.Contains("<details", CommentHtml.ForPage(comment), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/?q=a||b||c")]
    [InlineData("<https://example.org/a||b>")]
    public void An_address_in_a_comment_keeps_its_bars(string comment)
    {
        Assert.Contains("%7C%7C", CommentHtml.ForPage(comment), StringComparison.Ordinal);
        Assert.DoesNotContain("<details", CommentHtml.ForPage(comment), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_that_shows_nothing_is_blank() =>
        Assert.Equal("Must not be empty or blank.", CommentHtml.Fault("[a]: https://example.org/"));
}
