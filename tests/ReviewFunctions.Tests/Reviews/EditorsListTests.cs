using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>What the lists at an editor's desk are made of.</summary>
public sealed class EditorsListTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_saved_last_comes_first_whatever_it_is_and_an_erased_review_is_in_no_list()
    {
        var (first, second) = (await NewAsync("Edited first", "draft"), await NewAsync("Edited second", "published"));
        Assert.Equal(["Edited second", "Edited first"], await EditedAsync());
        await clock.Client.StepAsync(first, "patch", """{"verdict":"Again."}""");
        Assert.Equal(["Edited first", "Edited second"], await EditedAsync());
        clock.Time.Advance(TimeSpan.FromSeconds(2));
        await clock.Client.StepAsync(second, "withdraw");
        Assert.Equal(["Edited second", "Edited first"], await EditedAsync());
        using var erased = await clock.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{second["id"]}/erase");
        Assert.Equal(["Edited first"], await EditedAsync());
    }

    [Fact]
    public async Task Every_state_is_counted_as_reviews_go_through_it()
    {
        var before = await CountsAsync();
        var review = await NewAsync("Counted", "draft");
        await AssertCountedAsync(before, ("draft", 1));
        await clock.Client.StepAsync(review, "publish", """{"at":"2199-01-01T00:00:00Z"}""");
        await AssertCountedAsync(before, ("scheduled", 1));
        await clock.Client.StepAsync(review, "publish");
        await AssertCountedAsync(before, ("published", 1));
        await clock.Client.StepAsync(review, "withdraw");
        await AssertCountedAsync(before, ("withdrawn", 1));
        await clock.Client.StepAsync(review, "delete");
        await AssertCountedAsync(before, ("deleted", 1));
        await clock.Client.StepAsync(review, "undelete");
        await AssertCountedAsync(before, ("withdrawn", 1));
        await clock.Client.StepAsync(review, "publish");
        await clock.Client.PostCommentAsync(review, "Waits for somebody.");
        Assert.Equal((int?)before["comments"]?["pending"] + 1, (int?)(await CountsAsync())["comments"]?["pending"]);
    }

    [Fact]
    public async Task A_publication_that_failed_is_listed_with_what_went_wrong_until_it_is_done()
    {
        var outbox = clock.App.Services.GetRequiredService<IOutbox>();
        var review = await NewAsync("Stuck", "draft");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/reviews/{review["id"]}/publish");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.TryAddWithoutValidation("Prefer", "respond-async");
        request.Headers.Authorization = new("Bearer", Editor.Token);
        using var published = await clock.Client.SendAsync(request, Cancel);
        var message = Assert.Single(await outbox.ListAsync(ReviewId.Parse((string?)review["id"] ?? ""), Cancel));
        await outbox.TryReplaceAsync(message with { Attempts = 2, LastError = "TimeoutException" }, Cancel);

        var listed = Assert.Single(await clock.Client.ListAsync("publication=failed&status=published&fields=summary"));
        Assert.Equal(("Stuck", 2, "TimeoutException"), ((string?)listed?["headline"],
            (int?)listed?["publication"]?["attempts"], (string?)listed?["publication"]?["lastError"]));
        Assert.Equal(1, (int?)(await CountsAsync())["failed"]);
        await Clock.RunTimerAsync(clock.App);
        Assert.Empty(await clock.Client.ListAsync("publication=failed"));
    }

    [Fact]
    public async Task Tags_are_listed_with_their_reviews_and_what_is_in_use_is_offered()
    {
        await NewAsync("Tagged one", "published", "음악", "K-Drama");
        await NewAsync("Tagged two", "published", "음악");
        await NewAsync("Tagged three", "draft", "unseen");
        List<string> tags = [];
        for (var next = "/api/tags?limit=1"; next is not null;)
        {
            var page = await ReadAsync(next);
            tags.AddRange((page["items"]?.AsArray() ?? []).Select(tag => $"{tag?["tag"]} {tag?["reviews"]}"));
            next = (string?)page["next"] is { } address ? new Uri(address).PathAndQuery : null;
        }
        Assert.Equal(["K-Drama 1", "음악 2"], tags);
        clock.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(["음악"], await OfferedAsync("tag", "악"));
        Assert.Equal(["K-Drama"], await OfferedAsync("tag", "k-D"));
        Assert.Equal(["김태리", "A. 김"], await OfferedAsync("person", "김"));
        Assert.Equal(["A film"], await OfferedAsync("title", "FILM"));
        Assert.Empty(await OfferedAsync("publisher", "x"));
    }

    private async Task<JsonObject> NewAsync(string headline, string status, params string[] tags)
    {
        var review = Editor.NewReview(headline, status);
        review["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
        review["subject"]!["people"] = new JsonArray([.. ((string[])["A. 김", "김태리"]).Select(name => new JsonObject { ["name"] = name })]);
        var stored = await clock.Client.PublishAsync(review);
        clock.Time.Advance(TimeSpan.FromSeconds(2));
        return stored;
    }

    private async Task<IReadOnlyList<string?>> EditedAsync() =>
        [.. (await clock.Client.ListAsync("order=edited&headline=edited&fields=summary")).Select(item => (string?)item?["headline"])];

    private async Task AssertCountedAsync(JsonObject before, params (string Status, int More)[] expected)
    {
        foreach (var (status, count) in (await CountsAsync())["reviews"]?.AsObject() ?? [])
        {
            var more = (int?)count - (int?)before["reviews"]?[status];
            Assert.Equal(expected.Where(one => one.Status == status).Sum(one => one.More), more);
        }
    }

    private Task<JsonObject> CountsAsync() => ReadAsync("/api/counts");

    private async Task<IReadOnlyList<string?>> OfferedAsync(string field, string typed) =>
        [.. ((await ReadAsync($"/api/completions?field={field}&q={Uri.EscapeDataString(typed)}"))["items"]?.AsArray() ?? [])
            .Select(name => (string?)name)];

    private async Task<JsonObject> ReadAsync(string path)
    {
        using var answer = await clock.Client.GetAsEditorAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }
}
