using Azure.Data.Tables;
using ReviewFunctions.Core.Backups;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Storage.Tests.Backups;

/// <summary>Which rows of the table Content an archive has, and in which order.</summary>
public sealed class ContentRowsTests : IAsyncLifetime
{
    private readonly Account _account = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IReviewStore Reviews => _account.Get<IReviewStore>();

    public ValueTask InitializeAsync() => _account.InitializeAsync();

    public ValueTask DisposeAsync() => _account.DisposeAsync();

    [Fact]
    public async Task A_revision_that_was_saved_after_its_review_was_read_is_left_out()
    {
        var review = await SavedAsync(Samples.Review());
        // As a save leaves it whose first row is read before and whose second is read after.
        await AddAsync(review.Id.ToString()[^1..], $"revision|{review.Id}|000002");
        await AddAsync(review.Id.ToString()[^1..], $"revision|{ReviewId.New(Samples.Noon)}|000001");
        Assert.Equal([$"review|{review.Id}", $"revision|{review.Id}|000001"], await KeysAsync());
    }

    [Fact]
    public async Task What_is_named_comes_after_what_names_it_and_kinds_that_nobody_knows_come_too()
    {
        var review = await SavedAsync(Samples.Review());
        await AddAsync("0", "image|0");
        await AddAsync("site", "settings");
        await AddAsync("site", "zebra|1");
        await _account.Get<IOutbox>().AddAsync(new Ping
        {
            Id = Guid.CreateVersion7(Samples.Noon),
            NotBefore = Samples.Noon,
            Hub = new Uri("https://hub.example/"),
            Topics = [new Uri("https://example.org/feed.xml")]
        }, Cancel);
        Assert.Equal(["review", "revision", "outbox", "image", "settings", "zebra"], (await KeysAsync()).Select(key => key.Split('|')[0]));
        Assert.DoesNotContain(await KeysAsync(), key => key.StartsWith("outbox", StringComparison.Ordinal) && key.Contains($"{review.Id}",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_review_that_was_erased_brings_the_message_to_finish_that()
    {
        var review = await SavedAsync(Samples.Review());
        Assert.True(await Reviews.TryEraseAsync(review, Tombstone.Of(review, Samples.Noon), OutboxMessages.OfErasure(review), Cancel));
        var rows = await RowsAsync();
        await using var other = new Account();
        await other.InitializeAsync();
        await other.Get<IKeptContent>().AddRowsAsync("Content", rows, Cancel);
        var message = Assert.IsType<ReviewErased>(Assert.Single(await other.Get<IOutbox>().ListDueAsync(DateTimeOffset.MaxValue, Cancel)));
        Assert.Equal((review.Id, Samples.Noon), (message.Review, message.Created));
    }

    [Fact]
    public async Task Rows_of_many_partitions_and_megabytes_go_back_as_they_came()
    {
        for (var number = 0; number < 30; number++)
        {
            var review = Samples.Review();
            await SavedAsync(review with { Content = review.Content with { Body = new string((char)('a' + (number % 26)), 200_000) } });
        }
        var rows = await RowsAsync();
        await using var other = new Account();
        await other.InitializeAsync();
        await other.Get<IKeptContent>().AddRowsAsync("Content", rows, Cancel);
        Assert.Equal(rows, await RowsAsync(other));
        await Assert.ThrowsAsync<InvalidOperationException>(() => other.Get<IKeptContent>().AddRowsAsync("Content", [rows[0]], Cancel));
    }

    private async Task<Review> SavedAsync(Review review)
    {
        Assert.True(await Reviews.TrySaveAsync(review, OutboxMessages.Of(review), Cancel));
        return review;
    }

    private Task AddAsync(string partition, string row) =>
        new TableClient(_account.Connection, "Content").AddEntityAsync(new TableEntity(partition, row), Cancel);

    private async Task<IReadOnlyList<string>> KeysAsync() =>
        [.. (await RowsAsync()).Select(row => ReviewFunctions.Storage.Backups.RowJson.Read(row).RowKey)];

    private Task<IReadOnlyList<string>> RowsAsync() => RowsAsync(_account);

    private static async Task<IReadOnlyList<string>> RowsAsync(Account account) =>
        await account.Get<IKeptContent>().ReadRowsAsync("Content", Cancel).ToListAsync(Cancel);
}
