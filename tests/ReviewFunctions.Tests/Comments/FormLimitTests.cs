using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>What the form lets in, and what is taken: the same.</summary>
public sealed class FormLimitTests(TalkingSite site) : IClassFixture<TalkingSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("name", "소", Comment.MaxName)]
    [InlineData("name", "👩‍👩‍👧‍👦", Comment.MaxName)]
    [InlineData("body", "She sings.\n", Comment.MaxBody)]
    [InlineData("body", "🎹", Comment.MaxBody)]
    public async Task A_browser_lets_in_as_much_as_is_taken_and_one_character_more_is_refused(string field, string unit, int most)
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var typed = await site.Client.TypeAsync(new Uri($"{review["url"]}").AbsolutePath, field, unit, (most / unit.Length) + 2);
        Assert.InRange(typed.Length, most - unit.Length, most);

        using var longer = await site.Client.SendFormAsync(review, Filled(field, typed.PadRight(most + 1, '!')));
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
        Assert.Contains($"at most {most} characters", await longer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var taken = await site.Client.SendFormAsync(review, Filled(field, typed));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        var comment = Assert.Single(await site.Client.ListCommentsAsync(), listed => (string?)listed?["review"] == (string?)review["id"]);
        Assert.Equal(typed, ((string?)comment?[field])?.ReplaceLineEndings("\n"));
    }

    /// <summary>The form as browsers send it: with two characters for a line break.</summary>
    private static (string Name, string Text)[] Filled(string field, string text) =>
    [
        .. new JsonObject { ["name"] = "Sora", ["body"] = "Well said.",
            [field] = text.ReplaceLineEndings("\r\n") }.Select(entry => (entry.Key, $"{entry.Value}")),
    ];
}
