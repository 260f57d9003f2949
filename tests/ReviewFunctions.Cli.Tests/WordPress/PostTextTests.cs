using ReviewFunctions.Cli.Running;
using ReviewFunctions.Cli.WordPress;
using ReviewFunctions.Markup;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Cli.Tests.WordPress;

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
            <p>First line<br>
            second line with * and _marks_ and 1 &lt; 2.</p>

            ![](image:0123456789abcdef0123456789abcdef "A duet")

            <blockquote>She said: <b>never
            again</b>.</blockquote>

            <ul>
            %<li>one
            two</li>
            %<li>unclosed
            </li></ul>

            <div><pre>a
            &#10;  b</pre></div>

            <p>the ending stays [sic] and [1].</p>

            ![](image:0123456789abcdef0123456789abcdef "A duet, \*almost\*")

            <p><a href="https://www.youtube.com/watch?v=abc">https://www.youtube.com/watch?v=abc</a></p>

            <p>Last  words.</p>

            [Gone](<https://old.example/gone.png>)
            """.ReplaceLineEndings("\n").Replace("%", "\t"),
            body);
        Assert.Null(BodyHtml.Check(body).Fault);
        Assert.Equal(
            [
                "The shortcode [spoiler] was taken away; what is in it stays.",
                "A gallery shows the attachment 99, which the export does not have.",
                "The shortcode [contact-form-7 id=\"5\" title=\"Contact\"] was taken away; there is nothing in it.",
                "A picture that stood within a block of text stands below it now.",
            ],
            _notes);
    }

    [Theory]
    [InlineData("One.\n\nTwo\nlines.", "<p>One.</p>\n\n<p>Two<br>\nlines.</p>")]
    [InlineData("<!-- wp:paragraph --><p class=\"x\">One.</p><!-- /wp:paragraph -->", "<p>One.</p>")]
    [InlineData("<p>unclosed <b>bold", "<p>unclosed <b>bold\n</b></p>")]
    [InlineData("a &amp; b &lt;c&gt;", "<p>a &amp; b &lt;c&gt;</p>")]
    [InlineData("[note][aside]deep[/aside] text[/note]", "<p>deep text</p>")]
    [InlineData("array[0] and [sic] and [a b]", "<p>array[0] and [sic] and [a b]</p>")]
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
