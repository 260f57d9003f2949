using CsCheck;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Tests.Text;

/// <summary>Comments as HTML, on the page and in feeds.</summary>
public sealed class CommentHtmlTests
{
    private const string Word = "SECRET", Relation = "rel=\"nofollow ugc noopener\"";

    private static readonly Uri Permalink = new("https://example.org/reviews/a/#comment-1");

    private static readonly Gen<string> Piece = Gen.OneOf(
        "open", $"||{Word}||", $"**||{Word}||**", $"[||{Word}||](https://x.example/{Word})", $"\n\n:::spoiler title\n{Word}\n:::\n\n", $"> ||{Word}||", $"![||{Word}||](https://x.example/a.png)",
        "<script>alert(1)</script>", "[x](javascript:alert%281%29)", "\n\n", "`a || b`", "https://x.example/a", "*", "# heading", "| a | b |\n|---|---|", "😭", "<details>", "&lt;");

    private static readonly Gen<string> Comment = Piece.Array[1, 12].Select(pieces => string.Join(' ', pieces));

    [Theory]
    [InlineData("정말 **굵게(bold)**는 좋다", "<p>정말 <strong>굵게(bold)</strong>는 좋다</p>")]
    [InlineData("one\ntwo", "<p>one<br>two</p>")]
    [InlineData("# no heading", "<p># no heading</p>")]
    [InlineData("<b>shown</b> & kept", "<p>&lt;b&gt;shown&lt;/b&gt; &amp; kept</p>")]
    [InlineData("[x](javascript:alert%281%29)", "<p><a " + Relation + ">x</a></p>")]
    [InlineData("see https://x.example/음 now", "<p>see <a href=\"https://x.example/%EC%9D%8C\" " + Relation + ">https://x.example/음</a> now</p>")]
    [InlineData("![a cat](https://x.example/cat.png)", "<p><a href=\"https://x.example/cat.png\" " + Relation + ">a cat</a></p>")]
    [InlineData("![](https://x.example/cat.png)", "<p><a href=\"https://x.example/cat.png\" " + Relation + ">https://x.example/cat.png</a></p>")]
    [InlineData("||hidden||", "<div class=\"p\"><details class=\"spoiler inline\"><summary>Spoiler</summary>hidden</details></div>")]
    public void A_comment_is_Markdown_without_what_strangers_should_not_have(string comment, string html) => Assert.Equal(html, CommentHtml.ForPage(comment).Replace("\n", ""));

    [Fact]
    public void A_feed_leads_to_the_comment_for_what_is_hidden()
    {
        var feed = CommentHtml.ForFeed($"She ||{Word}|| and more.", Permalink);
        Assert.Equal($"<p>She <a href=\"{Permalink.AbsoluteUri}\">Spoiler: read it on the page</a> and more.</p>", feed);
        Assert.Equal("She … and more.", CommentHtml.Excerpt($"She ||{Word}|| and more."));
    }

    [Fact]
    public void Whatever_is_typed_becomes_HTML_of_the_list_and_hides_what_is_hidden() => Comment.Sample(comment =>
    {
        var (page, feed) = (CommentHtml.ForPage(comment), CommentHtml.ForFeed(comment, Permalink));
        foreach (var html in (string[])[page, feed])
            if (html.Contains("<script", StringComparison.Ordinal) || html.Contains("<img", StringComparison.Ordinal) || html.Contains(" id=", StringComparison.Ordinal) || html.Contains("href=\"javascript", StringComparison.Ordinal)) return false;
        return !feed.Contains(Word, StringComparison.Ordinal) && CommentHtml.Excerpt(comment)?.Contains(Word, StringComparison.Ordinal) != true && CommentHtml.ForPage(comment) == page;
    }, iter: 1_000);

    [Fact]
    public void What_would_take_too_long_is_refused_and_stands_for_itself_where_it_is_stored()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 200)) + "x";
        Assert.NotNull(CommentHtml.Fault(deep));
        Assert.Contains("too much markup", CommentHtml.ForPage(deep), StringComparison.Ordinal);
        Assert.Null(CommentHtml.Fault("> fine"));
    }
}
