using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>What a publication costs, counted in calls to the storage.</summary>
public sealed class StorageCostTests(Site site) : IClassFixture<Site>
{
    private const int Few = 200, Many = 2_000;

    [Fact]
    public async Task A_publication_costs_as_much_among_many_reviews_as_among_few()
    {
        await using var app = await AppHost.StartAsync(site.Connection, settings: ("Publishing:RequestTime", "00:05:00"));
        using var calls = new StorageCalls(site.Connection);
        await FillAsync(0, Few);
        await app.Client.PublishAsync(NewReview("The one that makes the documents"));
        var amongFew = await CostAsync(app, calls, "Among few");

        await FillAsync(Few, Many - Few);
        Assert.Equal(amongFew, await CostAsync(app, calls, "Among many"));
        Assert.True(amongFew > 0);
    }

    private static async Task<int> CostAsync(AppHost app, StorageCalls calls, string headline)
    {
        var before = calls.Count;
        var review = await app.Client.PublishAsync(NewReview(headline));
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
        LargeStore.FillAsync(site.Connection, [.. ManyReviews.Of(TimeProvider.System.GetUtcNow(), from, count)], TestContext.Current.CancellationToken);
}
