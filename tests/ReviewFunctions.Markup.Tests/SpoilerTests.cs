namespace ReviewFunctions.Markup.Tests;

public sealed class SpoilerTests
{
    private const string Link = "<a href=\"https://example.org/reviews/a/#spoiler-1\">Spoiler: read it on the page</a>";

    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    [Fact]
    public void A_spoiler_in_a_line_is_folded_on_the_page_and_a_link_in_feeds()
    {
        const string Body = "Then ||he **dies**|| at sea.";

        Assert.Equal(
            "<div class=\"p\">Then <details class=\"spoiler inline\"><summary>Spoiler</summary><span id=\"spoiler-1\"></span>"
                + "he <strong>dies</strong></details> at sea.</div>",
            BodyHtml.ForPage(Body).Trim());
        Assert.Equal($"<p>Then {Link} at sea.</p>", BodyHtml.ForFeed(Body, Permalink));
    }

    [Fact]
    public void A_block_of_spoilers_is_folded_under_its_title_on_the_page_and_a_link_in_feeds()
    {
        const string Body = "Before\n:::spoiler The <end>\nHe dies.\n\n- twice\n:::\nAfter";

        Assert.Contains(
            "<details class=\"spoiler\"><summary>The &lt;end&gt;</summary><span id=\"spoiler-1\"></span>\n<p>He dies.</p>",
            BodyHtml.ForPage(Body));
        Assert.Equal($"<p>Before</p>\n<p>{Link}</p>\n<p>After</p>", BodyHtml.ForFeed(Body, Permalink));
    }

    [Theory]
    [InlineData("a || b")]
    [InlineData("`||a||` and ``x || y || z``")]
    [InlineData(@"\||a\||")]
    [InlineData("    ||code||")]
    [InlineData("||||")]
    [InlineData("|| ||")]
    [InlineData("||-||")]
    [InlineData(":::warning\nx\n:::")]
    public void Bars_that_mark_nothing_stay_as_they_are(string body)
    {
        Assert.DoesNotContain("details", BodyHtml.ForPage(body));
        Assert.Contains("|", BodyHtml.ForPage(body).Replace(":::", "|"));
    }

    [Fact]
    public void Empty_cells_are_not_spoilers()
    {
        const string Table = "| a | b | c |\n|---|---|---|\n| 1 || 3 |\n| 4 || 6 |";

        var page = BodyHtml.ForPage(Table);

        Assert.DoesNotContain("details", page);
        Assert.Equal(9, page.Split("<t").Count(cell => cell.StartsWith("d>", StringComparison.Ordinal) || cell.StartsWith("h>",
            StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| x | ||secret|| |")]
    [InlineData("| a | b |\n|---|---|\n|x|||secret|||")]
    [InlineData("a | b\n--|--\nx | ||secret||")]
    [InlineData("a | b\n--|--\n||secret|| | x")]
    [InlineData("a | b\n--|--\nx | ||sec|ret||")]
    public void A_spoiler_fits_into_a_cell(string table)
    {
        var page = BodyHtml.ForPage(table);

        Assert.Contains("<td><details", page);
        Assert.Equal(2, page.Split("<td>").Length - 1);
        Assert.DoesNotContain("sec", BodyHtml.ForFeed(table, Permalink));
    }

    [Fact]
    public void A_link_with_a_spoiler_in_it_is_hidden_as_a_whole() =>
        Assert.Equal($"<p>See {Link}.</p>", BodyHtml.ForFeed("See [how ||he dies||](/he-dies \"||dies||\").", Permalink));

    [Fact]
    public void Emphasis_around_a_spoiler_stays_around_the_rest() =>
        Assert.Equal($"<p><strong>It ends: </strong>{Link}<strong> for her</strong></p>",
            BodyHtml.ForFeed("**It ends: ||badly|| for her**", Permalink));

    [Fact]
    public void A_link_that_a_spoiler_reaches_into_is_hidden_as_a_whole() =>
        Assert.Equal($"<p>{Link} d</p>", BodyHtml.ForFeed("[a ||secret](u) secret|| d", Permalink));

    [Fact]
    public void Details_of_the_editors_own_become_links_in_feeds()
    {
        var feed = BodyHtml.ForFeed("<details><summary>S</summary>\n\nsecret\n\n</details>\n\nopen", Permalink);

        Assert.Equal("<a href=\"https://example.org/reviews/a/#details-1\">Spoiler: read it on the page</a>\n<p>open</p>", feed);
    }

    [Fact]
    public void A_footnote_of_a_spoiler_is_hidden_like_it()
    {
        const string Body = "Open[^1] and ||secret[^2]||.\n\n[^1]: open\n[^2]: secret, see [^3]\n[^3]: secret";

        var feed = BodyHtml.ForFeed(Body, Permalink);

        Assert.DoesNotContain("secret", feed);
        Assert.Contains("open", feed);
        Assert.Contains("<li><a href=\"https://example.org/reviews/a/#fn:2\">Spoiler: read it on the page</a></li>", feed);
        Assert.Contains(
            "<li id=\"fn:2\">\n<details class=\"spoiler\"><summary>Spoiler</summary><span id=\"spoiler-2\"></span>",
            BodyHtml.ForPage(Body));
    }

    [Fact]
    public void A_heading_with_a_spoiler_is_still_a_heading()
    {
        Assert.StartsWith("<div id=\"text-why--dies\" role=\"heading\" aria-level=\"2\" class=\"h2\">Why <details",
            BodyHtml.ForPage("# Why ||he|| dies"), StringComparison.Ordinal);
        Assert.Equal($"<h2>Why {Link} dies</h2>", BodyHtml.ForFeed("# Why ||he|| dies", Permalink));
    }

    [Fact]
    public void A_page_lists_headings_without_what_a_spoiler_hides()
    {
        var page = BodyHtml.Page("# One\n\ntext\n\n## Two ||dies|| here\n\n:::spoiler\n# Hidden\n:::\n\n# Last");

        Assert.Equal(
            [new BodyHeading(2, "text-one", "One"),
                new BodyHeading(3, "text-two--here", "Two here"), new BodyHeading(2, "text-last", "Last")],
            page.Headings);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("One word's time.", 1)]
    [InlineData("---", 0)]
    public void A_short_text_takes_a_minute_and_none_takes_no_time(string body, int minutes) =>
        Assert.Equal(minutes, BodyHtml.Page(body).Minutes);

    [Fact]
    public void Words_take_as_long_as_they_are_many_and_so_do_characters_where_there_are_no_spaces()
    {
        Assert.Equal(3, BodyHtml.Page(string.Join(' ', Enumerable.Repeat("word", 690))).Minutes);
        Assert.Equal(2, BodyHtml.Page(new string('映', 1000)).Minutes);
        Assert.Equal(2, BodyHtml.Page(string.Join(' ', Enumerable.Repeat("드라마가", 300))).Minutes);
    }
}
