using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Idempotency;

/// <summary>Requests that are only checked, and requests that do not wait.</summary>
public sealed class DryRunTests(Site site) : IClassFixture<Site>
{
    private readonly string _mark = Keys.New();

    [Fact]
    public async Task A_review_in_a_dry_run_is_checked_and_not_stored()
    {
        var review = Editor.NewReview($"Dry run {_mark}");
        review["formerPaths"] = new JsonArray($"/{_mark}/");
        using var good = await site.Client.PostAsync("/api/reviews?validate=true", key: null, review.ToJsonString());
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);
        using var bad = await site.Client.PostAsync("/api/reviews?validate=true", key: null, "{}");
        await bad.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        Assert.Empty(await site.Client.ListAsync($"headline=Dry run {_mark}"));

        var stored = await site.Client.PublishAsync(review);
        Assert.Equal($"dry-run-{_mark}", (string?)stored["slug"]);
        using var taken = await site.Client.PostAsync("/api/reviews?validate=true", key: null, review.ToJsonString());
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
    }

    [Fact]
    public async Task A_change_in_a_dry_run_is_checked_and_reserves_nothing()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview());
        var other = await site.Client.PublishAsync(Editor.NewReview());
        using var good = await PatchAsync(review, "\"1\"", $$"""{"slug":"wanted-{{_mark}}"}""");
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);
        await site.Client.StepAsync(other, "patch", $$"""{"slug":"wanted-{{_mark}}"}""");

        using var taken = await PatchAsync(review, "\"1\"", $$"""{"slug":"wanted-{{_mark}}"}""");
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
        using var stale = await PatchAsync(review, "\"7\"", "{}");
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        using var illegal =
            await site.Client.PostAsync($"/api/reviews/{review["id"]}/undelete?validate=true", key: null, headers: ("If-Match", "*"));
        await illegal.AssertProblemAsync(HttpStatusCode.Conflict, "illegal-step");
        using var now = await site.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        Assert.Equal(1, (int?)(await now.JsonAsync())["revision"]);
    }

    [Fact]
    public async Task A_request_for_a_token_in_a_dry_run_makes_none()
    {
        using var good = await site.Client.PostAsync(
            "/api/tokens?validate=true", key: null, $$"""{"editor":"{{_mark}}","scopes":["create"]}""");
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);
        using var list = await site.Client.SendAsOwnerAsync(HttpMethod.Get, "/api/tokens");
        Assert.DoesNotContain(_mark, await list.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/reviews?validate=yes")]
    [InlineData("/api/reviews?validate=")]
    [InlineData("/api/tokens?validate=true&validate=true")]
    public async Task Validate_is_true_or_false(string path)
    {
        using var answer = await site.Client.PostAsync(path, key: null, "{}");
        await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "bad-validate");
    }

    [Theory]
    [InlineData("respond-async")]
    [InlineData("handling=strict, Respond-Async; wait=10")]
    public async Task Who_does_not_wait_is_answered_as_pending_and_the_timer_publishes(string prefer)
    {
        using var answer = await site.Client.PostAsync("/api/reviews", key: null, Editor.NewReview().ToJsonString(), ("Prefer", prefer));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("respond-async", Assert.Single(answer.Headers.GetValues("Preference-Applied")));
        var review = await answer.JsonAsync();
        Assert.Equal("pending", (string?)review["publication"]);
        Assert.Equal(HttpStatusCode.NotFound, await site.Client.PageStatusAsync(review["url"]));

        await site.App.Services.GetRequiredService<OutboxProcessor>().ProcessAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, await site.Client.PageStatusAsync(review["url"]));
    }

    [Fact]
    public async Task Other_preferences_are_passed_over()
    {
        using var answer = await site.Client.PostAsync(
            "/api/reviews", key: null, Editor.NewReview().ToJsonString(), ("Prefer", "return=minimal, x=\"respond-async\""));
        Assert.False(answer.Headers.Contains("Preference-Applied"));
        Assert.Equal("done", (string?)(await answer.JsonAsync())["publication"]);
    }

    private Task<HttpResponseMessage> PatchAsync(JsonNode review, string ifMatch, string patch) =>
        site.Client.ChangeAsync(HttpMethod.Patch, $"{review["id"]}?validate=true", ifMatch, patch);
}
