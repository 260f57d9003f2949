using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>What the owner erases is gone for good.</summary>
public sealed class ErasureTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private HttpClient Client => site.Client;

    [Fact]
    public async Task Nothing_asked_of_an_erased_review_is_answered_with_more_than_that_it_is_gone()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Asked for in vain"));
        await EraseAsync(review);
        foreach (var (method, path) in ((HttpMethod, string)[])
        [
            (HttpMethod.Get, ""), (HttpMethod.Get, "/preview"), (HttpMethod.Get, "/revisions"), (HttpMethod.Get, "/revisions/1"),
            (HttpMethod.Get, "/revisions/1/changes"),
            (HttpMethod.Put, ""), (HttpMethod.Patch, ""), (HttpMethod.Delete, ""), (HttpMethod.Post, "/publish"),
            (HttpMethod.Post, "/withdraw"),
            (HttpMethod.Post, "/undelete"), (HttpMethod.Post, "/revisions/1/restore"),
        ])
        {
            var body = method == HttpMethod.Get || path.Length > 0 ? null : "{}";
            using var answer = await Client.ChangeAsync(method, $"{review["id"]}{path}", "*", body);
            await answer.AssertProblemAsync(HttpStatusCode.Gone, "erased-review");
        }
        using var list = await Client.GetAsEditorAsync("/api/reviews?limit=100");
        Assert.DoesNotContain((await list.JsonAsync())["items"]?.AsArray() ?? [], item => (string?)item?["id"] == (string?)review["id"]);
    }

    [Theory]
    [InlineData("published", null)]
    [InlineData("published", "withdraw")]
    [InlineData("published", "delete")]
    [InlineData("draft", null)]
    [InlineData("draft", "delete")]
    public async Task A_review_is_erased_in_any_status_and_again_with_the_same_answer(string status, string? step)
    {
        var review = await Client.PublishAsync(Editor.NewReview($"Erased when {status} {step}", status));
        if (step is not null) await Client.StepAsync(review, step);
        var first = await EraseAsync(review);
        Assert.Equal(((string?)review["id"], "done"), ((string?)first["id"], (string?)first["publication"]));
        Assert.True(JsonNode.DeepEquals(first, await EraseAsync(review)));
        Assert.Equal(status == "draft" ? HttpStatusCode.NotFound : HttpStatusCode.Gone, await Client.PageStatusAsync(review["url"]));
    }

    [Fact]
    public async Task All_addresses_that_readers_knew_stay_gone_and_nobody_gets_them()
    {
        var asked = Editor.NewReview("Everywhere at once");
        asked["formerPaths"] = new JsonArray("/2019/05/everywhere/");
        var review = await Client.PublishAsync(asked);
        await Client.StepAsync(review, "patch", """{"slug":"elsewhere"}""");
        await EraseAsync(review);
        foreach (var path in (string[])["reviews/everywhere-at-once/", "reviews/elsewhere/", "2019/05/everywhere/"])
            Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync($"{AppHost.BaseUrl}{path}"));

        await using var later = await AppHost.StartAsync(site.Connection, services => services.AddSingleton<TimeProvider>(
            new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(1))));
        Assert.Equal("everywhere-at-once-2", (string?)(await later.Client.PublishAsync(Editor.NewReview("Everywhere at once")))["slug"]);
        using var taken = await later.Client.PostAsync(asked);
        await taken.AssertProblemAsync(HttpStatusCode.Conflict, "address-taken");
    }

    [Fact]
    public async Task Only_the_owner_erases_and_only_what_there_was()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Not yours to erase"));
        using var byToken = await Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/erase", "*");
        Assert.Equal(HttpStatusCode.Unauthorized, byToken.StatusCode);
        foreach (var id in (string[])["019000000000700080000000000000ff", "nonsense"])
        {
            using var unknown = await Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{id}/erase");
            await unknown.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-review");
        }
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(review["url"]));
    }

    [Fact]
    public async Task An_erasure_that_could_not_be_finished_counts_at_once_and_is_finished_by_the_timer()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Hard to get rid of"));
        var (connection, blobs, _) = StorageProxy.For(site.Connection);
        blobs.IsHanging = true;
        await using var app =
            await AppHost.StartAsync(connection, settings: [("Publishing:RequestTime", "00:00:00.5"), ("Publishing:Grace", "00:00:00")]);
        Assert.Equal("pending", (string?)(await EraseAsync(review, app.Client))["publication"]);
        using var gone = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}/revisions/1");
        await gone.AssertProblemAsync(HttpStatusCode.Gone, "erased-review");
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(review["url"]));

        await RunTimerUntilAllIsDoneAsync();
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(review["url"]));
        Assert.Empty(await site.App.Services.GetRequiredService<IReviewStore>().ListRevisionsAsync(ReviewId.Parse($"{review["id"]}"), 0,
            100, Cancel));
        Assert.Equal("done", (string?)(await EraseAsync(review))["publication"]);
    }

    [Fact]
    public async Task A_rebuild_makes_the_pages_of_erased_reviews_again()
    {
        var review = await Client.PublishAsync(Editor.NewReview("Gone before the rebuild"));
        await Client.StepAsync(review, "patch", """{"slug":"gone-elsewhere"}""");
        await EraseAsync(review);
        await RunTimerUntilAllIsDoneAsync();
        var before = await site.ReadAsync();
        Assert.Contains("reviews/gone-before-the-rebuild/index.html", before.Keys);
        await site.RebuildFromNothingAsync();
        Assert.Equal(before, await site.ReadAsync());
        foreach (var slug in (string[])["gone-before-the-rebuild", "gone-elsewhere"])
            Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync($"{AppHost.BaseUrl}reviews/{slug}/"));
    }

    [Fact]
    public async Task An_edit_and_an_erasure_at_once_end_in_an_erased_review()
    {
        foreach (var number in Enumerable.Range(0, 8))
        {
            var review = await Client.PublishAsync(Editor.NewReview($"Contested {number}", number % 2 == 0 ? "draft" : "published"));
            var edits = Enumerable.Range(0, 4)
                .Select(_ => Client.ChangeAsync(HttpMethod.Patch, $"{review["id"]}", "*", """{"body":"Quixotic."}"""))
                .ToList();
            await EraseAsync(review);
            foreach (var edit in edits)
            {
                using var answer = await edit;
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Gone, $"{answer.StatusCode}");
            }
            await RunTimerUntilAllIsDoneAsync();
            Assert.Empty(await site.App.Services.GetRequiredService<IReviewStore>().ListRevisionsAsync(ReviewId.Parse($"{review["id"]}"), 0,
                100, Cancel));
            using var gone = await Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
            await gone.AssertProblemAsync(HttpStatusCode.Gone, "erased-review");
        }
    }

    private async Task<JsonObject> EraseAsync(JsonNode review, HttpClient? client = null)
    {
        using var answer = await (client ?? Client).SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{review["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    /// <summary>The messages of requests that are over are due at once; those of requests in hand are not waited for.</summary>
    private async Task RunTimerUntilAllIsDoneAsync()
    {
        var outbox = site.App.Services.GetRequiredService<IOutbox>();
        await Eventually.IsTrueAsync(async () =>
        {
            await Client.RunTimerAsync();
            return (await outbox.ListDueAsync(TimeProvider.System.GetUtcNow(), Cancel)).Count == 0;
        });
    }
}
