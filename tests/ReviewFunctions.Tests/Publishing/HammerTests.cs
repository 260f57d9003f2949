using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

/// <summary>Two processes on one store. <c>make soak</c> runs it for longer.</summary>
public sealed class HammerTests(Site site) : IClassFixture<Site>
{
    private const int Reviews = 12, EditorsAtEachProcess = 4;

    private static readonly int Operations =
        int.Parse(Environment.GetEnvironmentVariable("HAMMER_OPERATIONS") ?? "60", CultureInfo.InvariantCulture);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hammered_processes_lose_no_update_and_end_with_what_a_rebuild_makes()
    {
        using var one = await AppProcess.StartAsync(site.Connection);
        using var two = await AppProcess.StartAsync(site.Connection);
        List<string> ids = [];
        foreach (var number in Enumerable.Range(1, Reviews))
            ids.Add((string?)(await one.Client.PublishAsync(Editor.NewReview($"Number {number}",
                number % 3 == 0 ? "draft" : "published")))["id"] ?? "");

        var hammer = new Hammer([one.Client, two.Client], ids, Operations);
        await hammer.RunAsync(EditorsAtEachProcess, seed: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Operations} operations, {hammer.Collisions} collisions.");

        foreach (var id in ids) await AssertAccountAsync(hammer, id);
        await site.ProcessOutboxAsync();
        var derived = await site.ReadAsync();
        await site.RebuildFromNothingAsync();
        Assert.Equal(derived, await site.ReadAsync());
    }

    /// <summary>Every revision is one that somebody was told of, each once, and counting has left out nothing.</summary>
    private async Task AssertAccountAsync(Hammer hammer, string id)
    {
        var told = hammer.Acknowledged.Where(saved => saved.Review == id).ToList();
        var stored =
            await site.App.Services.GetRequiredService<IReviewStore>().ListRevisionsAsync(ReviewId.Parse(id), 1, int.MaxValue, Cancel);
        Assert.Equal(Enumerable.Range(1, told.Count + 1), stored.Select(revision => revision.Revision));
        Assert.Equal(stored.Skip(1).Select(revision => revision.Revision), told.Select(saved => saved.Revision).Order());

        using var now = await site.Client.GetAsEditorAsync($"/api/reviews/{id}");
        Assert.Equal(told.Count(saved => saved.Kind == "count"), Hammer.CountOf(await now.JsonAsync()));
    }
}
