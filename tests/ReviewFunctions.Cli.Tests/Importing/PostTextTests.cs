using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.WordPress;
using ReviewFunctions.Cli.Importing.Html;
using ReviewFunctions.Markup;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Cli.Tests.Importing;

public sealed class PostTextTests
{
    private const string Figure =
        "<figure><img src=\"https://old.example/piano.png\"><figcaption>A duet, *almost*</figcaption></figure>";

    private readonly List<string> _notes = [];

    [Fact]
    public void A_classic_post_keeps_every_word_picture_and_player()
    {
        var post = WxrReader.Read(Path.Combine(Repository.Root, "tests", "fixtures", "wordpress", "classic.xml")).ElementAt(1);
        var text = PostText.Read(
            post.Content.Replace("IMAGES", "https://old.example"),
            id => id == "11" ? Figure : null,
            _notes.Add);
        const string address = "image:0123456789abcdef0123456789abcdef";
        var body = text.Write(picture => picture.Address.Contains("gone", StringComparison.Ordinal) ? null : address);
        Assert.Equal(
            """
            First line\
            second line with \* and \_marks\_ and 1 \< 2, 4.5 out of 5.

            ![](image:0123456789abcdef0123456789abcdef "A duet")

            <blockquote>She said: <b>never
            again</b>.</blockquote>

            - one two
            - unclosed

            <div><pre>a
            &#10;  b</pre></div>

            <spoiler>the ending</spoiler> stays [sic] and [1].

            ![](image:0123456789abcdef0123456789abcdef "A duet, \*almost\*")

            [https://www.youtube.com/watch?v=abc](https://www.youtube.com/watch?v=abc)

            Last  words.

            [Gone](<https://old.example/gone.png>)
            """.ReplaceLineEndings("\n"),
            body);
        Assert.Null(BodyHtml.Check(body).Fault);
        Assert.Equal(
            [
                "A spoiler loses what was said of it: title=\"x\"",
                "A gallery shows the attachment 99, which the export does not have.",
                "The shortcode [contact-form-7 id=\"5\" title=\"Contact\"] was taken away; there is nothing in it.",
                "A picture that stood within a block of text stands below it now.",
                "5 of its 7 blocks of HTML are Markdown now; readers see the same.",
                "Blocks that Markdown has no words for stay HTML: blockquote, pre.",
            ],
            _notes);
    }

    [Theory]
    [InlineData("He [spoiler]is SECRET[/spoiler], alas.")]
    [InlineData("Before.\n\n[spoiler title=\"End\"]He SECRET.\n\nShe SECRET, too.[/spoiler]\n\nAfter.")]
    [InlineData("<p>Before.</p>[su_spoiler]<p>He <b>SECRET</b>.</p><ul><li>SECRET</li></ul>[/su_spoiler]<p>After.</p>")]
    [InlineData("<p>He <span class=\"x Spoiler\">SECRET</span>.</p>")]
    [InlineData("[spoiler]\n\n<p>SECRET</p><img src=\"https://a.example/SECRET.png\" alt=\"SECRET\">[/spoiler]")]
    [InlineData("<blockquote>She [spoilers]SECRET[/spoilers].</blockquote>")]
    [InlineData("<ul><li>One</li><li>[spoiler]SECRET[/spoiler]</li></ul>")]
    public void What_a_shortcode_hid_stays_hidden_from_feeds_and_folded_on_the_page(string post)
    {
        var body = PostText.Read(post, _ => null, _notes.Add).Write(_ => null);
        Assert.Null(BodyHtml.Check(body).Fault);
        Assert.DoesNotContain("SECRET", BodyHtml.ForFeed(body, new Uri("https://example.org/")), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", BodyHtml.Excerpt(body) ?? "", StringComparison.Ordinal);
        Assert.Contains("SECRET", BodyHtml.ForPage(body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("One.\n\nTwo\nlines.", "One.\n\nTwo\\\nlines.")]
    [InlineData("<!-- wp:paragraph --><p class=\"x\">One.</p><!-- /wp:paragraph -->", "One.")]
    [InlineData("<p>unclosed <b>bold", "unclosed <b>bold </b>")]
    [InlineData("a &amp; b &lt;c&gt;", "a & b \\<c>")]
    [InlineData("[note][aside]deep[/aside] text[/note]", "deep text")]
    [InlineData("array[0] and [sic] and [a b]", "array[0] and [sic] and [a b]")]
    [InlineData("<figure><img src=\"https://a.example/b.jpg\" alt=\"B [c]\"></figure>", "![B \\[c\\]](image:x)")]
    [InlineData("<figure><img src=\"data:image/png;base64,AA\" alt=\"B\"></figure>", "")]
    public void Posts_of_all_kinds_become_blocks(string html, string body) =>
        Assert.Equal(body, PostText.Read(html, _ => null, _notes.Add).Write(_ => "image:x"));

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Elements_within_elements_without_end_are_refused(int depth) => Assert.Throws<CommandException>(
        () => PostText.Read(string.Concat(Enumerable.Repeat("<div>", depth)), _ => null, _notes.Add));

    [Fact]
    public void Elements_that_nobody_ends_are_no_nesting()
    {
        var body = PostText.Read(string.Concat(Enumerable.Repeat("<p>a<br>", 1_000)), _ => null, _notes.Add).Write(_ => null);
        Assert.Equal(1_000, body.Split("\n\n").Length);
    }

    [Fact]
    public void Brackets_without_end_take_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("[a b=\"c\" [d] ", 2_000));
        Assert.Contains("[d]", PostText.Read(text, _ => null, _notes.Add).Write(_ => null));
    }
}
