using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Comments;

/// <summary>The same comment more than once, and what a form sends that a person did not type.</summary>
public sealed class SameCommentTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_comment_at_once_to_two_instances_is_stored_once_and_everybody_hears_of_the_one()
    {
        await using var other = await AppHost.StartAsync(site.Connection);
        for (var round = 0; round < 4; round++)
        {
            var review = await site.Client.PublishAsync(Editor.NewReview($"Talked about at once {round}"));
            var comment = new JsonObject { ["name"] = "Mina", ["body"] = "Twice clicked." };
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
                (number % 2 == 0 ? site.Client : other.Client).CommentAsync(review, (JsonObject)comment.DeepClone())));
            var ids = await Task.WhenAll(answers.Select(async answer => (string?)(await answer.JsonAsync())["id"]));
            Assert.All(answers, answer => Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}"));
            Assert.Single(ids.Distinct());
            Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.OK);
            foreach (var answer in answers) answer.Dispose();
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_line_break_of_a_form_is_one_character(string lineBreak)
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about at length"));
        var lines = string.Join(lineBreak, Enumerable.Repeat("123456789", 1_000));
        using var taken = await site.Client.SendFormAsync(review, ("name", "Mina"), ("body", lines + "0"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        using var refused = await site.Client.SendFormAsync(review, ("name", "Mina"), ("body", lines + "01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("example.com", "https://example.com")]
    [InlineData("www.example.com/about", "https://www.example.com/about")]
    [InlineData("//example.com", "https://example.com")]
    [InlineData("example.com:8080/x?y=z", "https://example.com:8080/x?y=z")]
    [InlineData("음악.한국", "https://음악.한국")]
    [InlineData("http://example.com/", "http://example.com/")]
    [InlineData("https://localhost/", "https://localhost/")]
    public async Task A_page_without_a_scheme_gets_one(string typed, string stored)
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about by somebody with a page"));
        using var answer = await site.Client.CommentAsync(review,
            new JsonObject { ["name"] = "Mina", ["body"] = "Hello.", ["url"] = typed });
        Assert.True(answer.IsSuccessStatusCode);
        using var read = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/comments/{(await answer.JsonAsync())["id"]}");
        Assert.Equal(stored, (string?)(await read.JsonAsync())["url"]);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:mina@example.com")]
    [InlineData("mina@example.com")]
    [InlineData("none")]
    [InlineData("ftp://example.com")]
    [InlineData("my page.com")]
    [InlineData("data:text/html,x.y")]
    public async Task What_is_no_page_is_refused_with_a_pointer(string typed)
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about by somebody without a page"));
        using var answer = await site.Client.CommentAsync(review,
            new JsonObject { ["name"] = "Mina", ["body"] = "Hello.", ["url"] = typed });
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-comment");
        Assert.Equal("#/url", (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task Two_readers_with_the_same_key_do_not_meet_and_an_editor_s_key_counts()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about under a key"));
        var (one, two) = (await WithKeyAsync(review, "First.", token: null), await WithKeyAsync(review, "Second.", token: null));
        Assert.NotEqual(one, two);
        var (mine, again) = (await WithKeyAsync(review, "Third.", Editor.Token), await WithKeyAsync(review, "Third.", Editor.Token));
        Assert.Equal(mine, again);
        Assert.NotNull(await WithKeyAsync(review, "Fourth.", token: null, key: "no \" key"));
    }

    [Fact]
    public async Task The_pace_is_looked_at_before_anything_is_read_and_a_form_comes_back_filled_in()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("Talked about in haste"));
        for (var sent = 0; sent < 5; sent++)
            using (await site.Client.CommentAsync(review, new JsonObject { ["colour"] = "red" }, from: "192.0.2.77")) { }
        foreach (var body in (string[])["{", "", new string(' ', 2 * 1024 * 1024)])
        {
            using var request = Talking.Request(review, [], "192.0.2.77");
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            using var early = await site.Client.SendAsync(request, Cancel);
            await early.AssertProblemAsync(HttpStatusCode.TooManyRequests, "too-many-comments");
        }
        using var form = Talking.Request(review, [], "192.0.2.77");
        form.Content = new FormUrlEncodedContent([new("name", "Mina"), new("body", "What I typed.")]);
        using var back = await site.Client.SendAsync(form, Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, back.StatusCode);
        Assert.Contains("What I typed.", await back.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private async Task<string?> WithKeyAsync(JsonObject review, string words, string? token, string key = "1")
    {
        using var request = Talking.Request(review, new JsonObject { ["name"] = "Mina", ["body"] = words }, $"198.51.100.{words.Length}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (token is not null) request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        return (string?)(await answer.JsonAsync())["id"];
    }
}
