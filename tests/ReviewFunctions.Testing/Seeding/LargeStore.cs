using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;
using ReviewFunctions.Storage;
using ReviewFunctions.Storage.Tables;
using ReviewFunctions.Storage.Tables.Registries;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Testing.Seeding;

/// <summary>
/// Fills a store with many published reviews at once: their rows, the pointers to them, their channels and months, but no documents and no
/// slugs.
/// </summary>
public static class LargeStore
{
    private const int AtOnce = 8;

    /// <summary>Adds reviews that are not there yet.</summary>
    public static async Task FillAsync(string connection, IReadOnlyList<Review> reviews, CancellationToken cancel)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Content", (string?)connection)]).Build();
        var account = StorageAccount.Open(settings);
        var content = new ContentTable(account);
        await AddAsync(content.Rows, reviews.SelectMany(RowsOf), cancel);
        await AddAsync(
            new Table(account.Tables, TableReviewIndex.Name), reviews.SelectMany(Pointer.Of).Select(TableReviewIndex.RowOf), cancel);
        await RegisterAsync(content, new TableReviewIndex(account), reviews, cancel);
    }

    /// <summary>Adds images that are not there yet, as rows without files: pages and feeds name files and read none.</summary>
    public static Task FillAsync(string connection, IReadOnlyList<Image> images, CancellationToken cancel)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Content", (string?)connection)]).Build();
        var content = new ContentTable(StorageAccount.Open(settings));
        return AddAsync(content.Rows, images.Select(image => TableImageStore.RowOf(image, Guid.CreateVersion7(image.Uploaded))), cancel);
    }

    private static TableEntity[] RowsOf(Review review)
    {
        var write = Guid.CreateVersion7(review.Saved);
        return [ReviewRow.From(review, Keys.OfReview(review.Id), write),
            ReviewRow.From(review, Keys.OfRevision(review.Id, review.Revision), write)];
    }

    private static async Task RegisterAsync(
        ContentTable content, TableReviewIndex index, IReadOnlyList<Review> reviews, CancellationToken cancel)
    {
        var (channels, months) = (new TableChannelRegistry(content), new TableMonthRegistry(content));
        foreach (var channel in reviews.SelectMany(review => Channel.Of(review.Content)).DistinctBy(channel => channel.List))
        {
            var pointers = await index.ListAsync(channel.List, after: null, int.MaxValue, cancel);
            var pages = ChannelPages.None.With([.. pointers.Select(pointer => pointer.Key)], ChannelPages.None) with { StaleFrom = null };
            var known = await channels.FindAsync(channel.List, cancel);
            await channels.TryPutAsync((known ?? new RegisteredChannel(channel, HasReviews: true, IsListed: true)) with
            {
                Pages = channel.Kind == ChannelKind.All ? null : pages,
            }, cancel);
        }
        foreach (var month in reviews.GroupBy(review => Month.Of(review.Published ?? review.Saved)))
            await months.TryPutAsync(
                new PublishedMonth(month.Key).With([.. month.OrderBy(review => review.Published)]) with { IsLinked = true }, cancel);
    }

    private static Task AddAsync(Table table, IEnumerable<TableEntity> rows, CancellationToken cancel) => Parallel.ForEachAsync(
        rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(ContentTable.MostActions)),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
        async (some, token) =>
        {
            if (!await table.TryTransactAsync([.. some.Select(ContentTable.Add)], token))
                throw new InvalidOperationException("What should be new is there already.");
        });
}
