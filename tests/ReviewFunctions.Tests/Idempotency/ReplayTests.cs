using System.Net;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>The same request under the same key is done once.</summary>
public sealed class ReplayTests(Site site) : IClassFixture<Site>
{
    private readonly string _key = Keys.New();

    [Fact]
    public async Task A_review_that_is_posted_again_is_answered_again_and_stored_once()
    {
        var review = Editor.NewReview($"Once {_key}").ToJsonString();
        using var first = await site.Client.PostAsync("/api/reviews", _key, review);
        using var again = await site.Client.PostAsync("/api/reviews", _key, review);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
        Assert.Equal((false, true), (first.IsReplayed(), again.IsReplayed()));
        Assert.Single(await site.Client.ListAsync($"headline=Once {_key}"));
    }

    [Fact]
    public async Task The_longest_review_is_answered_again()
    {
        var review = Editor.NewReview();
        review["body"] = string.Concat(Enumerable.Repeat("\"\\\" ", 50_000));
        using var first = await site.Client.PostAsync("/api/reviews", _key, review.ToJsonString());
        using var again = await site.Client.PostAsync("/api/reviews", _key, review.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
    }

    [Fact]
    public async Task An_action_that_is_sent_again_is_one_revision()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview(status: "draft"));
        foreach (var step in (string[])["publish", "withdraw"])
        {
            var etag = $"\"{review["revision"]}\"";
            using var first = await site.Client.PostAsync($"/api/reviews/{review["id"]}/{step}", step + _key, headers: ("If-Match", etag));
            using var again = await site.Client.PostAsync($"/api/reviews/{review["id"]}/{step}", step + _key, headers: ("If-Match", etag));
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
            Assert.Equal(await first.TextAsync(), await again.TextAsync());
            review = await first.JsonAsync();
        }
        Assert.Equal(3, (int?)review["revision"]);
    }

    [Fact]
    public async Task A_token_that_is_asked_for_again_is_the_same_with_the_same_secret()
    {
        const string request = """{"editor":"Mina","scopes":["create"]}""";
        using var first = await site.Client.PostAsync("/api/tokens", _key, request);
        using var again = await site.Client.PostAsync("/api/tokens", _key, request);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(await first.TextAsync(), await again.TextAsync());
        var secret = (string?)(await first.JsonAsync())["secret"];
        using var knock = await site.Client.KnockAsync($"Bearer {secret}");
        Assert.Equal(HttpStatusCode.OK, knock.StatusCode);
    }

    [Fact]
    public async Task A_rebuild_that_is_asked_for_again_is_accepted_again()
    {
        using var first = await site.Client.PostAsync("/api/rebuild", _key);
        using var again = await site.Client.PostAsync("/api/rebuild", _key);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, true), (first.StatusCode, again.StatusCode, again.IsReplayed()));
    }

    [Fact]
    public async Task The_key_may_stand_in_quotes_and_is_the_same_without()
    {
        var review = Editor.NewReview(status: "draft").ToJsonString();
        using var first = await site.Client.PostAsync("/api/reviews", $"\"{_key}\"", review);
        using var again = await site.Client.PostAsync("/api/reviews", _key, review);
        Assert.True(again.IsReplayed());
    }

    [Fact]
    public async Task Under_a_key_that_another_request_has_nothing_is_done()
    {
        using var first = await site.Client.PostAsync("/api/reviews", _key, Editor.NewReview(status: "draft").ToJsonString());
        using var other = await site.Client.PostAsync("/api/reviews", _key, Editor.NewReview($"Another {_key}", "draft").ToJsonString());
        await other.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        using var elsewhere =
            await site.Client.PostAsync($"/api/reviews/{(await first.JsonAsync())["id"]}/publish", _key, headers: ("If-Match", "*"));
        await elsewhere.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        Assert.Empty(await site.Client.ListAsync($"headline=Another {_key}"));
    }

    [Fact]
    public async Task A_request_that_was_refused_leaves_its_key_free()
    {
        using var refused = await site.Client.PostAsync("/api/reviews", _key, "{}");
        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        using var corrected = await site.Client.PostAsync("/api/reviews", _key, Editor.NewReview(status: "draft").ToJsonString());
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("back\\slash")]
    [InlineData("\"open")]
    public async Task What_is_no_key_is_refused(string key)
    {
        using var answer = await site.Client.PostAsync("/api/reviews", key, Editor.NewReview($"Refused {_key}").ToJsonString());
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "bad-idempotency-key");
        Assert.Empty(await site.Client.ListAsync($"headline=Refused {_key}"));
    }

    [Fact]
    public async Task Of_many_that_are_sent_at_once_one_is_done()
    {
        var review = Editor.NewReview($"Many {_key}").ToJsonString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.Client.PostAsync("/api/reviews", _key, review)));
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
        {
            await answer.AssertProblemAsync(HttpStatusCode.Conflict, "request-in-flight");
            Assert.InRange(answer.Headers.RetryAfter?.Delta ?? default, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));
        }
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created && !answer.IsReplayed());
        Assert.Single(await site.Client.ListAsync($"headline=Many {_key}"));
        foreach (var answer in answers) answer.Dispose();
    }
}
