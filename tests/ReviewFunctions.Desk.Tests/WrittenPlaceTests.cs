using AngleSharp.Html.Parser;
using CsCheck;
using ReviewFunctions.Desk.Reading;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Desk.Tests;

public sealed class WrittenPlaceTests
{
    private const string Blocks =
        "# One\n\nTwo *three* [four](https://five.example/six), ||seven||.\n\n- eight\n- nine\n\n"
        + "| ten | eleven |\n|---|---|\n| twelve | thirteen[^1] |\n\n> fourteen &lt; 열다섯 🎹🎹🎹 `<b>` &amp; ;\n\n"
        + "[^1]: sixteen\n\n```\nseventeen\n```\n\n"
        + "[see](https://a.example/?b=1&c=2&d=3 \"x < y > z 🎹🎹🎹 & 'more' \\\"and\\\" &lt;em>\")\n\n"
        + "<p title=\"1 < 2 > 0 & 🎹🎹🎹 <em>\" lang=\"ko\">eighteen</p>\n";

    [Theory]
    [InlineData("One and two.\n\nOne and thr|ee.", "<p>One and two.</p>\n<p>One and thr|ee.</p>")]
    [InlineData("It *was* a |quiet evening.", "<p>It <em>was</em> a| quiet evening.</p>")]
    [InlineData("눈이 왔다|.", "<p>눈이 왔다|.</p>")]
    [InlineData("Here. *|*", "<p>Here|.")]
    [InlineData("same same| same same", "<p>same same| same same</p>")]
    [InlineData("**|", "<p>**</p>\n|")]
    [InlineData("|No cursor, no mark.", "<p>No cursor, no mark.</p>")]
    public void What_is_being_written_is_marked_behind_the_words_before_the_cursor(string written, string expected)
    {
        var cursor = written.IndexOf('|', StringComparison.Ordinal);
        var markdown = written.Remove(cursor, 1);
        var marked = WrittenPlace.MarkIn(BodyHtml.ForPage(markdown, _ => null), markdown, cursor);
        Assert.StartsWith(expected, marked.Replace(WrittenPlace.Mark, "|", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_changes_nothing_else_wherever_the_cursor_is() =>
        Gen.OneOf([.. Blocks.Split("\n\n").Select(Gen.Const)]).Array[1, 8].SelectMany(blocks =>
        {
            var markdown = string.Join("\n\n", blocks);
            return Gen.Int[0, markdown.Length].Select(cursor => (markdown, cursor));
        }).Sample(written =>
        {
            var html = BodyHtml.ForPage(written.markdown, _ => null);
            var page = new HtmlParser().ParseDocument($"<div>{WrittenPlace.MarkIn(html, written.markdown, written.cursor)}</div>");
            var mark = page.QuerySelector("#here");
            Assert.Equal(written.cursor > 0, mark is not null);
            mark?.Remove();
            Assert.Equal(new HtmlParser().ParseDocument($"<div>{html}</div>").Body!.InnerHtml, page.Body!.InnerHtml);
        });
}
