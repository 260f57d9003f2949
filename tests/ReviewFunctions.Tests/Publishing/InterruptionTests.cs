using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>A real process of the app, killed where it hurts.</summary>
public sealed class InterruptionTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_review_whose_request_was_killed_between_commit_and_publication_is_published_by_the_next_process()
    {
        var (connection, blobs, _) = StorageProxy.For(site.Connection);
        blobs.IsHanging = true;
        var headline = "Killed in the act";
        using (var doomed = await AppProcess.StartAsync(connection))
        {
            var lost = doomed.Client.PostAsync(Editor.NewReview(headline));
            await Eventually.IsTrueAsync(async () => await StoredAsync(headline) is not null);
            doomed.Kill();
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => lost);
        }
        Assert.DoesNotContain(headline, await FeedAsync(site.Client), StringComparison.Ordinal);

        using var next = await AppProcess.StartAsync(site.Connection);
        await Eventually.IsTrueAsync(async () =>
        {
            await next.Client.RunTimerAsync();
            return (await FeedAsync(next.Client)).Contains(headline, StringComparison.Ordinal);
        });
        await Eventually.IsTrueAsync(async () =>
        {
            using var stored = await next.Client.GetAsEditorAsync($"/api/reviews/{(await StoredAsync(headline))?["id"]}");
            return (await stored.JsonAsync())["publication"] is JsonValue publication && (string?)publication == "done";
        });
    }

    [Fact]
    public async Task A_review_that_cannot_be_published_now_is_stored_and_said_to_be_pending()
    {
        var (connection, blobs, _) = StorageProxy.For(site.Connection);
        blobs.IsHanging = true;
        await using var app = await AppHost.StartAsync(connection, settings: ("Publishing:RequestTime", "00:00:00.5"));
        var review = await app.Client.PublishAsync(Editor.NewReview("Waiting for better times"));
        Assert.Equal("pending", (string?)review["publication"]);
        using var stored = await app.Client.GetAsEditorAsync($"/api/reviews/{review["id"]}");
        Assert.Equal("pending", (string?)(await stored.JsonAsync())["publication"]);
    }

    /// <summary>The list follows publication's first step, the pointers, which the blobs do not hold up.</summary>
    private async Task<JsonNode?> StoredAsync(string headline)
    {
        using var list = await site.Client.GetAsEditorAsync("/api/reviews?limit=100");
        return (await list.JsonAsync())["items"]?.AsArray().FirstOrDefault(item => (string?)item?["headline"] == headline);
    }

    private static async Task<string> FeedAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/feed.xml", Cancel);
        return answer.StatusCode == HttpStatusCode.NotFound ? "" : await answer.Content.ReadAsStringAsync(Cancel);
    }
}
