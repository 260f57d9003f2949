using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Backups;

/// <summary>A backup that is taken while editors save, erase and create.</summary>
public sealed class BusyBackupTests(Site site) : IClassFixture<Site>
{
    private const int Reviews = 6, Edits = 15, Archives = 2;

    private int _edits;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_review_of_it_is_whole_and_can_be_edited_on()
    {
        var reviews = new List<JsonObject>();
        for (var number = 0; number < Reviews; number++) reviews.Add(await site.Client.PublishAsync(Editor.NewReview($"Busy {number}")));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var editors = reviews.Chunk(3).Select(own => EditAsync(own, enough.Token)).ToList();
        var backups = new List<MemoryStream>();
        while (Volatile.Read(ref _edits) < Edits)
        {
            backups.Add(new MemoryStream());
            await site.App.Services.GetRequiredService<BackupWriter>().WriteAsync(backups[^1], Cancel);
        }
        await enough.CancelAsync();
        await Task.WhenAll(editors);
        foreach (var backup in backups.TakeLast(Archives)) await AssertWholeAsync(backup);
    }

    private async Task EditAsync(IReadOnlyList<JsonObject> reviews, CancellationToken enough)
    {
        for (var edits = 0; !enough.IsCancellationRequested; edits++)
        {
            Interlocked.Increment(ref _edits);
            var review = reviews[edits % reviews.Count];
            await site.Client.StepAsync(review, "patch", $$"""{"verdict":"Verdict {{edits}}"}""");
            if (edits % 5 > 0) continue;
            var extra = await site.Client.PublishAsync(Editor.NewReview($"Extra {edits}"));
            if (edits % 10 > 0) continue;
            using var erased = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{extra["id"]}/erase");
        }
    }

    private static async Task AssertWholeAsync(MemoryStream backup)
    {
        await using var app = await AppHost.StartAsync(await ReviewFunctions.Testing.Emulator.NewAccountAsync());
        backup.Position = 0;
        Assert.IsType<Restored>(await app.Services.GetRequiredService<BackupRestorer>().RestoreAsync(backup, Cancel));
        await app.Client.RunTimerAsync();
        await Eventually.IsTrueAsync(async () => (await app.Services.GetRequiredService<IOutbox>().ListDueAsync(DateTimeOffset.MaxValue,
            Cancel)).Count == 0);

        var store = app.Services.GetRequiredService<IReviewStore>();
        var ids = await store.ListIdsAsync(null, 1000, Cancel);
        Assert.True(ids.Count >= Reviews);
        foreach (var id in ids)
        {
            var revisions = (await store.ListRevisionsAsync(id, 0, 1000, Cancel)).Select(revision => revision.Revision);
            var review = await store.FindAsync(id, Cancel);
            Assert.Equal(Enumerable.Range(1, review?.Revision ?? 0), revisions);
            if (review is not null)
                await app.Client.StepAsync(new JsonObject { ["id"] = $"{id}" }, "patch", """{"verdict":"Edited on."}""");
        }
    }
}
