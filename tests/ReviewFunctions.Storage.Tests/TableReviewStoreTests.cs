using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Contracts;

namespace ReviewFunctions.Storage.Tests;

public sealed class TableReviewStoreTests(Account account) : ReviewStoreContract
{
    protected override IReviewStore Reviews => account.Get<IReviewStore>();

    protected override IOutbox Outbox => account.Get<IOutbox>();

    [Fact]
    public async Task A_row_from_before_reviews_had_a_life_is_read()
    {
        var review = await SavedAsync(Samples.Review());
        var table = new TableServiceClient(account.Connection).GetTableClient("Content");
        var row = (await table.GetEntityAsync<TableEntity>($"{review.Id}"[^1..], $"review|{review.Id}", cancellationToken: Cancel)).Value;
        foreach (var column in (string[])["Due", "FormerStatus", "FormerPaths", "FeedId", "Saved"]) row.Remove(column);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);

        var read = await Reviews.FindAsync(review.Id, Cancel);
        Assert.Equal(
            (review.Slug, review.Published, null, null, null), (read?.Slug, read?.Published, read?.Due, read?.FormerStatus, read?.FeedId));
        Assert.Equal(review.Updated, read?.Saved);
        Assert.Empty(read?.FormerPaths ?? [FormerPath.Parse("/none")]);
    }
}
