using CsCheck;

namespace ReviewFunctions.Markup.Tests;

/// <summary>What a spoiler is written with, and how far it reaches when its marks do not say.</summary>
public sealed class SpoilerMarkTests
{
    private const string Word = "SECRET";

    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    [Theory]
    [InlineData("||SECRET||")]
    [InlineData("｜｜SECRET｜｜")]
    [InlineData(">!SECRET!<")]
    [InlineData("open >!SECRET!< open")]
    [InlineData("> open\n> >!SECRET!< open")]
    [InlineData(">!SECRET\n>! SECRET!< open")]
    [InlineData("：：：spoiler 結末\nSECRET\n\n- SECRET\n：：：\nopen")]
    [InlineData("> ：：：spoiler\n> SECRET\n> ：：：\n\nopen")]
    [InlineData("<spoiler>SECRET</spoiler>")]
    [InlineData("<spoiler>SECRET\n\nSECRET</spoiler> open")]
    [InlineData("<SPOILER title=\"x\">SECRET</SPOILER>")]
    [InlineData("<spoiler>\n\nSECRET **SECRET**\n\n</spoiler>")]
    [InlineData("<details class=\"spoiler\">SECRET</details>")]
    [InlineData("<span class='big spoiler'>SECRET</span>")]
    [InlineData("<p hidden>SECRET</p>")]
    [InlineData("<span style=\"display: none\">SECRET</span>")]
    [InlineData("<p>It is ||SECRET||.</p>")]
    [InlineData("<ul><li>||SECRET</li><li>SECRET||</li></ul>")]
    [InlineData("<center>||<b>SECRET</b>||</center>")]
    [InlineData("그는 ||SECRET||는 open")]
    [InlineData("a || b and ||SECRET|| c || d")]
    [InlineData("||||SECRET||||")]
    [InlineData("open **||SECRET||** and [a ||SECRET||](/a)")]
    [InlineData("# ||SECRET|| open\n\n## ||SECRET||")]
    [InlineData("- ||SECRET||\n  - >!SECRET!<")]
    [InlineData("open[^1]\n\n[^1]: ||SECRET||")]
    public void A_spoiler_is_folded_on_the_page_and_in_no_feed_or_excerpt(string body) => AssertHidden(body);

    [Theory]
    [InlineData("||SECRET\n\nSECRET||")]
    [InlineData("||SECRET\n\n- SECRET\n\n> SECRET\n\n# SECRET||\n\nopen")]
    [InlineData("open ||SECRET\n\n```\nSECRET\n```\n\nSECRET|| open")]
    [InlineData("||SECRET")]
    [InlineData("open ||SECRET SECRET\n\nopen")]
    [InlineData("SECRET|| open")]
    [InlineData("**||SECRET**\n\nopen")]
    [InlineData("||\n\nSECRET\n\n||\n\nopen")]
    [InlineData("<spoiler>\n\nSECRET\n\nSECRET")]
    [InlineData(">!SECRET\n\nSECRET!< open")]
    [InlineData("open || SECRET || a || b")]
    [InlineData("<p>open || SECRET || `a || b` c</p>")]
    [InlineData("open || SECRET || a ||SECRET")]
    [InlineData("open || SECRET || a || b ||SECRET||")]
    [InlineData(">! SECRET")]
    [InlineData(">! SECRET\n>! SECRET\n>!\n>! SECRET\n\nopen")]
    [InlineData("open\n>! SECRET\n\nopen")]
    [InlineData("> open\n>\n> >! SECRET\n\nopen")]
    [InlineData("- >! SECRET\n- open")]
    [InlineData("| a | b |\n|---|---|\n| >! SECRET | open |")]
    [InlineData("- ||SECRET\n- SECRET||\n- open")]
    [InlineData("[open ||SECRET](u) SECRET|| open")]
    [InlineData("||SECRET||SECRET SECRET||")]
    [InlineData("open a || b || SECRET || x")]
    [InlineData("open || b ||SECRET|| a || SECRET ||")]
    [InlineData("<div>open `a || b` || SECRET ||</div>")]
    [InlineData("<div>open `a || b` || SECRET || || SECRET ||</div>")]
    [InlineData("open a || b || SECRET || || SECRET ||")]
    [InlineData("open || a || SECRET || ||SECRET|| b")]
    public void Marks_that_are_not_closed_in_their_paragraph_hide_more_and_a_warning_says_so(string body)
    {
        AssertHidden(body);

        Assert.NotEmpty(BodyHtml.Check(body).Warnings);
    }

    [Theory]
    [InlineData(":::spoiler The end\nSECRET</details>SECRET</div>\n\n- SECRET</ul>\n:::\nopen")]
    [InlineData("> :::spoiler\n> SECRET</blockquote>SECRET\n> :::\n\nopen")]
    [InlineData("||SECRET</p>SECRET|| open")]
    [InlineData("|| <div>SECRET || open")]
    [InlineData("<table><tr><td>||SECRET</td><td>SECRET||</td></tr></table>\n\nopen")]
    [InlineData("<select><option>||SECRET||</option></select> open")]
    public void No_tag_ends_a_spoiler(string body) => AssertHidden(body);

    [Theory]
    [InlineData("<p class=\"spoiler\">SECRET\n\nSECRET</p>\n\nopen")]
    [InlineData("<p class=\"spoiler\">\n\nSECRET\n\n- SECRET\n\nSECRET</p> open")]
    [InlineData("open <span class=\"spoiler\">SECRET\n\nSECRET</span> open")]
    [InlineData("open <b class='a spoiler'>SECRET\n\nSECRET <i>SECRET</i> SECRET</b> open")]
    [InlineData("<p hidden>SECRET\n\n# SECRET\n\nSECRET</p>\n\nopen")]
    [InlineData("<span style=\"display:none\">SECRET\n\nSECRET <span>SECRET</span> SECRET</span>\n\nopen")]
    [InlineData("<div class=\"spoiler\">SECRET\n\nSECRET</div>\n\nopen")]
    [InlineData("<section class=\"spoiler\">\n\nSECRET\n\n<p>SECRET</p>\n\nSECRET</section>\n\nopen")]
    [InlineData("<h2 class=\"spoiler\">SECRET\n\nSECRET</h2>\n\nopen")]
    [InlineData("<table><tr class=\"spoiler\"><td>SECRET\n\nSECRET</td></tr></table>\n\nopen")]
    [InlineData("<ul><li class=\"spoiler\">SECRET\n\nSECRET</li><li>open</li></ul>")]
    [InlineData("open <font class=\"spoiler\" id=\"a\">SECRET\n\nSECRET</font> open")]
    [InlineData("> <p class=\"spoiler\">SECRET\n>\n> SECRET</p>\n\nopen")]
    [InlineData("<P CLASS=spoiler>SECRET\n\nSECRET</P>\n\nopen")]
    public void What_a_tag_hides_is_hidden_up_to_its_end_tag_in_a_later_block(string body) => AssertHidden(body);

    [Theory]
    [InlineData("<p class=\"spoiler\">SECRET\n\n<p>open</p>")]
    [InlineData("<p class=\"spoiler\">SECRET</p>\n\nopen")]
    [InlineData("<p class=\"spoiler\">SECRET\n<p>open</p>")]
    [InlineData("<p class=\"spoiler\">SECRET\n\nopen")]
    [InlineData("open <span class=\"spoiler\">SECRET\n\nopen")]
    public void A_tag_without_an_end_of_its_own_hides_its_own_block(string body) => AssertHidden(body);

    [Theory]
    [InlineData("`||a||` and <code>||a||</code>", "||a||")]
    [InlineData("<pre>||a||</pre>", "||a||")]
    [InlineData("```\n||a|| >!b!<\n```", "||a|| &gt;!b!&lt;")]
    [InlineData("https://example.org/?q=a||b||c open", "https://example.org/?q=a||b||c")]
    [InlineData("[a](https://example.org/a||b||c)", "https://example.org/a%7C%7Cb%7C%7Cc")]
    [InlineData("<https://example.org/a||b||c>", "https://example.org/a||b||c")]
    [InlineData("&#124;&#124;a&#124;&#124;", "||a||")]
    [InlineData("&lt;spoiler&gt;a", "&lt;spoiler&gt;a")]
    [InlineData("wow!<br>b", "wow!<br>b")]
    [InlineData("a >! b", "a &gt;! b")]
    [InlineData("<b>!a</b>", "<b>!a</b>")]
    [InlineData(">![a](/a.png)", "<figure>")]
    public void Spoilers_never_begin_in_code_addresses_or_escapes(string body, string shown)
    {
        Assert.Contains(shown, BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
        Assert.DoesNotContain("details", BodyHtml.ForPage(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| a | b | c | d | e |\n|---|---|---|---|---|\n| 2020 || Kim || good |", 5)]
    [InlineData("| a | b | c |\n|---|---|---|\n| 2020 || Kim || good |", 5)]
    [InlineData("| a | b | c | d | e |\n|---|---|---|---|---|\n|2020||Kim||good|", 5)]
    [InlineData("| a | b | c |\n|---|---|---|\n| 1 || 3 |", 3)]
    public void A_table_row_keeps_the_cells_that_its_bars_make(string table, int cells)
    {
        var page = BodyHtml.ForPage(table);

        Assert.DoesNotContain("details", page, StringComparison.Ordinal);
        Assert.Equal(cells, page.Split("<td>").Length - 1);
    }

    [Theory]
    [InlineData("| open | ||SECRET|| |")]
    [InlineData("| open | || SECRET || |")]
    [InlineData("| ||SECRET|| | ||SECRET|| |")]
    [InlineData("|open|||SECRET|||")]
    [InlineData("| open | ||SECRET | SECRET|| |")]
    [InlineData(@"| open | \|\|SECRET\|\| |")]
    [InlineData("| open | ||SECRET |")]
    [InlineData("| open | ｜｜SECRET｜｜ >!SECRET!< |")]
    [InlineData("| `a || b` | ||SECRET|| |")]
    [InlineData("| [open](https://e.org/?a||b) | ||SECRET||는 |")]
    public void A_spoiler_in_a_cell_is_hidden_and_leaves_the_columns_as_they_are(string row)
    {
        AssertHidden($"| a | b |\n|---|---|\n{row}\n");

        Assert.Equal(2, BodyHtml.ForPage($"| a | b |\n|---|---|\n{row}\n").Split("<td>").Length - 1);
    }

    [Fact]
    public void A_spoiler_over_several_paragraphs_is_one_block() => Assert.Equal(
        "<details class=\"spoiler\"><summary>Spoiler</summary><span id=\"spoiler-1\"></span><p>She dies.</p>\n<p>And he too.</p></details>",
        BodyHtml.ForPage("||She dies.\n\nAnd he too.||").Trim());

    [Theory]
    [InlineData("- ||one\n- two||\n- open")]
    [InlineData("> ||one\n\ntwo||\n\n> open")]
    [InlineData("<ol>\n<li>||one</li>\n<li>two||</li>\n</ol>\n\n1. open")]
    public void A_list_or_quote_that_a_spoiler_begins_leaves_no_empty_one_behind(string body)
    {
        var page = BodyHtml.ForPage(body).Replace("\n", "", StringComparison.Ordinal);

        Assert.DoesNotMatch("<(ul|ol|blockquote|li)></", page);
        Assert.Contains("<details class=\"spoiler\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_after_a_table_and_a_paragraph_after_it_are_each_read_by_themselves() =>
        AssertHidden("| a | b |\n|---|---|\n| x | ||SECRET|| |\n\nopen || SECRET || open");

    [Fact]
    public void Two_bars_between_words_are_an_operator_and_stay() => Assert.Equal("<p>if a || b</p>", BodyHtml.ForPage("if a || b").Trim());

    [Fact]
    public void Whatever_is_around_unclosed_marks_no_word_behind_them_in_their_paragraph_is_shown() =>
        Gen.Select(
            Gen.OneOf("||", "｜｜", ">!", "\n>! ", "<spoiler>"),
            Gen.OneOf("open ", "", "*open* ", "> ", "- ", "# ", "open `a || b` ", "<b>open</b> "),
            Gen.OneOf("SECRET", "**SECRET**", "SECRET `SECRET`", "a [SECRET](u)", "SECRET <i>SECRET", "SECRET, SECRET.",
                "한SECRET글")).Sample(
            (mark, before, hidden) => !BodyHtml.ForFeed($"{before}{mark}{hidden}\n\nopen", Permalink).Contains(Word), iter: 1_000);

    private static void AssertHidden(string body)
    {
        Assert.DoesNotContain(Word, BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
        Assert.DoesNotContain(Word, BodyHtml.Excerpt(body) ?? "", StringComparison.Ordinal);
        Assert.Contains("<details", BodyHtml.ForPage(body), StringComparison.Ordinal);
        Assert.Contains(Word, BodyHtml.ForPage(body), StringComparison.Ordinal);
        if (body.Contains("open", StringComparison.Ordinal))
            Assert.Contains("open", BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
    }
}
