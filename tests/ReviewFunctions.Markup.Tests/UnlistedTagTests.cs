using CsCheck;

namespace ReviewFunctions.Markup.Tests;

/// <summary>No tag swallows words, whatever it is.</summary>
public sealed class UnlistedTagTests
{
    private static readonly Uri Permalink = new("https://example.org/reviews/a/");

    [Theory]
    [InlineData("He said <sigh> and left.", "<p>He said &lt;sigh&gt; and left.</p>")]
    [InlineData("A List<String>, a Map<Integer, List<Object>> and Vec<b>",
        "<p>A List&lt;String&gt;, a Map&lt;Integer, List&lt;Object&gt;&gt; and Vec&lt;b&gt;</p>")]
    [InlineData("<SIGH>\nHe *left*.", "<p>&lt;SIGH&gt;\nHe <em>left</em>.</p>")]
    [InlineData("<center>First</center><center>Second</center>", "<div>First</div><div>Second</div>")]
    [InlineData("<font color=\"red\">red</font> ink", "<p>red ink</p>")]
    [InlineData("<o:p>in the office</o:p> <st1:place w:st=\"on\">Seoul</st1:place>", "<p>in the office Seoul</p>")]
    [InlineData("<picture><source srcset=\"a.webp\"><img src=\"/a.png\" alt=\"x\"></picture>",
        "<p><img src=\"/a.png\" alt=\"x\" loading=\"lazy\"></p>")]
    [InlineData("<section><p>words</p></section>", "<div><p>words</p></div>")]
    [InlineData("<button>a</button> <svg><text>b</text></svg>", "<p>a b</p>")]
    [InlineData("<font><center><blink>deep</blink></center></font>", "<p></p><div>deep</div><p></p>")]
    [InlineData("<!-- never closed\n\nafter", "<p>&lt;!-- never closed</p>\n<p>after</p>")]
    [InlineData("x <?php echo ?> <![CDATA[words]]>", "<p>x &lt;?php echo ?&gt; &lt;![CDATA[words]]&gt;</p>")]
    [InlineData("<div title=\"abc>\nwords\n</div>\n\nafter", "&lt;div title=\"abc&gt;\nwords\n&lt;/div&gt;\n<p>after</p>")]
    [InlineData("a <script>alert(1)\n\nafter", "<p>a &lt;script&gt;alert(1)</p>\n<p>after</p>")]
    [InlineData("<style>p {}</style>\n\nafter", "<p>after</p>")]
    [InlineData(
        "<!DOCTYPE html><html><head><title>Title</title></head><body><p>words</p></body></html>", "<p>Title</p><p>words</p><p></p>")]
    [InlineData("<?xml:namespace prefix = o ns = \"urn:schemas-microsoft-com:office:office\" />words <o:p></o:p>", "<p>words </p>")]
    [InlineData("<p class=MsoNormal>a<?xml:namespace prefix = o /><o:p>b</o:p></p>", "<p>ab</p>")]
    [InlineData("if a <b and c> d", "<p>if a &lt;b and c&gt; d</p>")]
    public void An_element_that_is_not_allowed_goes_and_its_words_stay(string body, string expected) =>
        Assert.Equal(expected, BodyHtml.ForPage(body).Trim());

    [Theory]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>",
        "<a href=\"https://www.youtube.com/embed/abc\">Video: youtube.com</a>")]
    [InlineData(
        "<iframe src=\"//player.vimeo.com/video/1\" />", "<a href=\"https://player.vimeo.com/video/1\">Video: player.vimeo.com</a>")]
    [InlineData(
        "<video><source src=\"https://example.org/a.mp4\"></video>", "<a href=\"https://example.org/a.mp4\">Video: example.org</a>")]
    [InlineData("<audio src=\"https://example.org/a.mp3\"></audio>", "<a href=\"https://example.org/a.mp3\">Audio: example.org</a>")]
    [InlineData("<embed src=\"https://example.org/a\">", "<a href=\"https://example.org/a\">Embedded: example.org</a>")]
    [InlineData("<iframe src=\"about:blank\" data-src=\"https://www.youtube.com/embed/abc\"></iframe>",
        "<a href=\"https://www.youtube.com/embed/abc\">Video: youtube.com</a>")]
    [InlineData("<iframe class=lazy data-src=\"https://vimeo.com/1\"></iframe>", "<a href=\"https://vimeo.com/1\">Video: vimeo.com</a>")]
    [InlineData("<OBJECT DATA='https://example.org/a'></OBJECT>", "<a href=\"https://example.org/a\">Embedded: example.org</a>")]
    public void A_player_becomes_a_link_to_what_it_showed(string body, string link)
    {
        Assert.Contains(link, BodyHtml.ForPage(body), StringComparison.Ordinal);
        Assert.Contains(link, BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
        Assert.Contains(BodyHtml.Check(body).Warnings, warning => warning.Contains("link", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<span style=\"font-weight:700\">a</span>", "<span><strong>a</strong></span>")]
    [InlineData("<b style=\"font-weight:normal\">a</b>", "a")]
    [InlineData("<span style=\"FONT-STYLE: italic; color: red\">a</span>", "<span><em>a</em></span>")]
    [InlineData("<i style='font-style:normal'>a</i>", "a")]
    [InlineData("<span style=\"text-decoration: line-through\">a</span>", "<span><s>a</s></span>")]
    [InlineData("<span style=\"font: italic bold 12px/30px Georgia, serif\">a</span>", "<span><strong><em>a</em></strong></span>")]
    [InlineData("<span style=\"font: 700 1em serif\">a</span>", "<span><strong>a</strong></span>")]
    [InlineData("<span style=\"font: 12px 'Bold Face'\">a</span>", "<span>a</span>")]
    [InlineData("<b style=\"font: 12px Arial\">a</b>", "a")]
    [InlineData("<b style=\"font: inherit\">a</b>", "<b>a</b>")]
    [InlineData("<span style=\"vertical-align: super\">a</span>", "<span><sup>a</sup></span>")]
    public void Styles_mean_what_they_say(string body, string expected) =>
        Assert.Equal($"<p>{expected}</p>", BodyHtml.ForPage(body).Trim());

    [Theory]
    [InlineData("<center>a</center>")]
    [InlineData("He said <sigh>.")]
    [InlineData("<iframe src=\"https://example.org/\"></iframe>")]
    [InlineData("<script>x</script>")]
    [InlineData("<p class=\"x\">a</p>")]
    [InlineData("<p onclick=\"x\">a</p>")]
    [InlineData("<p style=\"color:red\">a</p>")]
    [InlineData("<o:p>a</o:p>")]
    [InlineData("<a href=\"javascript:x\">a</a>")]
    [InlineData("<a href=\"image:0123456789abcdef0123456789abcdef\">a</a>")]
    [InlineData("<picture><source srcset=\"/b.webp\"><img src=\"/a.png\" alt=\"x\"></picture>")]
    [InlineData("<!DOCTYPE html>\n<p>a</p>")]
    [InlineData("<?xml:namespace prefix = o />a")]
    public void Whatever_is_changed_is_told(string body) => Assert.NotEmpty(BodyHtml.Check(body).Warnings);

    [Theory]
    [InlineData("Plain **words**, a [link](/a \"title\"), `code`[^1]\n\n| a |\n|--:|\n| b |\n\n[^1]: note")]
    [InlineData("||hidden|| and <kbd>Ctrl</kbd> <br> <span lang=\"ko\">글</span>\n\n:::spoiler Title\nx\n:::")]
    [InlineData("<details><summary>a</summary>b</details>\n\n<p style=\"text-align:center\">c</p>")]
    public void What_is_kept_as_it_is_brings_no_warning(string body) => Assert.Empty(BodyHtml.Check(body).Warnings);

    [Theory]
    [InlineData("<noscript>words</noscript>", "words")]
    [InlineData("<noscript><img src=\"https://a.example/b.jpg\" alt=\"c\"></noscript>", "src=\"https://a.example/b.jpg\"")]
    [InlineData("before <noscript>left open", "left open")]
    public void What_stands_in_for_a_script_is_shown_since_pages_run_none(string body, string shown)
    {
        Assert.Contains(shown, BodyHtml.ForPage(body), StringComparison.Ordinal);
        Assert.Contains(shown, BodyHtml.ForFeed(body, Permalink), StringComparison.Ordinal);
        Assert.DoesNotContain("<noscript", BodyHtml.ForPage(body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_within_a_link_is_part_of_it() => Assert.Equal(
        "<p><a href=\"https://a.example\">https://b.example</a></p>",
        BodyHtml.ForPage("<a href=\"https://a.example\">https://b.example</a>").Trim());

    [Fact]
    public void No_tag_of_any_name_swallows_the_words_in_or_behind_it() =>
        Gen.Select(Gen.Char["abcdefghijklmnopqrstuvwxyz"].Array[1, 9].Select(name => new string(name)),
            Gen.OneOf("", " x=\"1\"", " class=a"), Gen.OneOf("</{0}>", "", "\n\n</{0}>"))
            .Where((name, _, _) =>
                name is not ("script" or "style" or "template" or "noembed" or "noframes" or "iframe" or "video" or "audio" or "object"))
            .Sample((name, attributes, end) =>
            {
                var closing = end.Replace("{0}", name, StringComparison.Ordinal);
                var feed = BodyHtml.ForFeed($"before <{name}{attributes}>inside{closing} behind\n\nafter", Permalink);
                return feed.Contains("before") && feed.Contains("inside") && feed.Contains("behind") && feed.Contains("after");
            }, iter: 2_000);
}
