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

    /// <summary>How many calls a publication in 13 channels takes at most, beside one for each other review that they show.</summary>
    private const int MostCalls = 339;

    [Fact]
    public async Task A_publication_reads_each_other_review_once_and_costs_as_much_among_many_as_among_few()
    {
        clock.Time.Advance(TimeSpan.FromDays(1));
        using var calls = new StorageCalls(clock.Connection);
        await FillAsync(0, Few);
        await clock.Client.PublishAsync(NewReview("The one that makes the documents"));
        await clock.Client.PublishAsync(NewReview("The one that makes the page of the work"));
        var (amongFew, others) = await CostAsync(calls, "Among few");
        Assert.Equal(others.Distinct(), others);
        Assert.InRange(amongFew, 1, MostCalls + others.Count);

        await FillAsync(Few, Many - Few);
        var (amongMany, othersOfMany) = await CostAsync(calls, "Among many");
        Assert.Equal(amongFew - others.Count, amongMany - othersOfMany.Count);
    }

    /// <returns>How many calls a publication took, and the rows of other reviews that it read.</returns>
    private async Task<(int Calls, IReadOnlyList<string> Others)> CostAsync(StorageCalls calls, string headline)
    {
        clock.Time.Advance(TimeSpan.FromSeconds(1)); // Of one moment, chance says which review stands before the other in its column.
        var before = calls.Count;
        var review = await clock.Client.PublishAsync(NewReview(headline));
        Assert.Equal("done", (string?)review["publication"]);
        // The editor's token is read again after some seconds, which is no part of the publication.
        var made = calls.Paths.Skip(before).Where(path => !path.Contains("/Tokens(", StringComparison.Ordinal)).ToList();
        return (made.Count, [.. StorageCalls.ReviewsIn(made).Where(path => !path.Contains($"|{review["id"]}", StringComparison.Ordinal))]);
    }

    private static JsonObject NewReview(string headline)
    {
        var (content, review) = (ManyReviews.Content(0), Editor.NewReview(headline));
        review["tags"] = JsonSerializer.SerializeToNode(content.Tags);
        review["author"] = content.Author;
        review["column"] = content.Column;
        review["subject"] = new JsonObject
        {
            ["kind"] = "film",
            ["title"] = "A film",
            ["provider"] = content.Subject.Provider,
            ["year"] = 2023,
            ["identifiers"] = new JsonObject { ["imdb"] = "tt0000000" },
            ["people"] = new JsonArray(new JsonObject { ["name"] = "Sohn Jeong Hyuck" }, new JsonObject { ["name"] = "Jo Park" }),
        };
        return review;
    }

    private Task FillAsync(int from, int count) =>
        LargeStore.FillAsync(
            clock.Connection, [.. ManyReviews.Of(clock.Time.GetUtcNow(), from, count)], TestContext.Current.CancellationToken);
}
