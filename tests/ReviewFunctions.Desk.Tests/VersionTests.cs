using System.Text.Json.Nodes;
using Bunit;
using CsCheck;
using ReviewFunctions.Desk.Reviews;
using ReviewFunctions.Desk.Shared;

namespace ReviewFunctions.Desk.Tests;

public sealed class VersionTests : IDisposable
{
    private readonly DeskContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public void Of_two_versions_one_takes_field_by_field_and_what_only_they_changed_is_theirs()
    {
        var begun = Json("""{"headline":"One","verdict":"Fine.","body":"Text."}""");
        var theirs = Json("""{"headline":"Theirs","verdict":"Good.","body":"Text.","editor":"Kim"}""");
        var mine = DeskContext.DraftOf("""{"headline":"Mine","verdict":"Fine.","body":"My text."}""");
        JsonObject? settled = null;
        var panel = _context.Render<ConflictPanel>(parameters => parameters
            .Add(conflict => conflict.Base, begun)
            .Add(conflict => conflict.Mine, mine)
            .Add(conflict => conflict.Theirs, theirs)
            .Add(conflict => conflict.Settled, chosen => settled = chosen));

        panel.Find("#theirs-headline").Change(true);
        panel.Find("#settle").Click();

        Assert.Equal("""{"headline":"Theirs","verdict":"Good.","body":"My text.","editor":"Kim"}""", settled?.ToJsonString());
    }

    [Fact]
    public void A_merge_patch_has_what_changed_takes_away_what_is_gone_and_leaves_what_it_is_told_to_leave()
    {
        var before = Json("""{"same":1,"work":{"title":"A","year":2},"gone":3,"left":"as it was"}""");
        var after = Json("""{"same":1,"work":{"title":"B"},"tags":["new"],"left":"faulty"}""");

        var patch = MergePatch.Between(before, after, new HashSet<string> { "left" });

        Assert.Equal("""{"work":{"title":"B","year":null},"gone":null,"tags":["new"]}""", patch.ToJsonString());
    }

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    [Fact]
    public void Words_that_the_other_version_lacks_are_marked()
    {
        var changes = _context.Render<WordChanges>(parameters => parameters
            .Add(words => words.From, "A text with weight.").Add(words => words.To, "A long text with weight."));

        Assert.Equal(["long "], changes.FindAll("ins").Select(word => word.TextContent));
    }

    [Fact]
    public void Words_that_are_compared_show_the_whole_text()
    {
        var text = Gen.String[Gen.Char["ab \n음"], 0, 20];

        Gen.Select(text, text).Sample((from, to) =>
        {
            using var context = new DeskContext();
            var changes = context.Render<WordChanges>(parameters => parameters.Add(words => words.From, from).Add(words => words.To, to));
            var shown = string.Concat(changes.Find(".changes").TextContent.Where(character => !char.IsWhiteSpace(character)));
            return shown == string.Concat(to.Where(character => !char.IsWhiteSpace(character)));
        }, iter: 200, threads: 1);
    }

    [Theory]
    [InlineData("two words", 2)]
    [InlineData("don't count-ups", 2)]
    [InlineData("두 단어", 2)]
    [InlineData("四文字也", 2)]
    [InlineData(" \n ", 0)]
    public void Words_are_counted_in_every_script(string text, int count) => Assert.Equal(count, TextCount.Of(text).Words);

    [Fact]
    public void A_field_that_is_emptied_takes_what_is_around_it_along()
    {
        var draft = DeskContext.DraftOf("""{"subject":{"originalTitle":{"text":"나쁜 형사"}},"kept":{"of":"another"}}""");

        draft.Set("subject/originalTitle/text", "");

        Assert.Equal("""{"kept":{"of":"another"}}""", draft.Content.ToJsonString());
    }
}
