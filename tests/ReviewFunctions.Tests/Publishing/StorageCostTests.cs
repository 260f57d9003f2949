using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>What a publication costs, counted in calls to the storage.</summary>
public sealed class StorageCostTests(Clock clock) : IClassFixture<Clock>
{
    private const int Few = 200, Many = 2_000;

    [Fact]
    public async Task A_publication_costs_as_much_among_many_reviews_as_among_few()
    {
        clock.Time.Advance(TimeSpan.FromDays(1));
        using var calls = new StorageCalls(clock.Connection);
        await FillAsync(0, Few);
        await clock.Client.PublishAsync(NewReview("The one that makes the documents"));
        var amongFew = await CostAsync(calls, "Among few");

        await FillAsync(Few, Many - Few);
        Assert.Equal(amongFew, await CostAsync(calls, "Among many"));
        Assert.True(amongFew > 0);
    }

    private async Task<int> CostAsync(StorageCalls calls, string headline)
    {
        var before = calls.Count;
        var review = await clock.Client.PublishAsync(NewReview(headline));
        Assert.Equal("done", (string?)review["publication"]);
        return calls.Count - before;
    }

    private static JsonObject NewReview(string headline)
    {
        var (content, review) = (ManyReviews.Content(0), Editor.NewReview(headline));
        review["tags"] = JsonSerializer.SerializeToNode(content.Tags);
        review["author"] = content.Author;
        review["column"] = content.Column;
        return review;
    }

    private Task FillAsync(int from, int count) =>
        LargeStore.FillAsync(clock.Connection, [.. ManyReviews.Of(clock.Time.GetUtcNow(), from, count)], TestContext.Current.CancellationToken);
}
