using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every outbox keeps to.</summary>
public abstract class OutboxContract
{
    protected abstract IReviewStore Reviews { get; }

    protected abstract IOutbox Outbox { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_is_due_from_its_time_on()
    {
        var row = await SavedAsync(Samples.Noon.AddMinutes(5));
        Assert.DoesNotContain(await Outbox.ListDueAsync(row.NotBefore.AddSeconds(-1), Cancel), due => due.Id == row.Id);
        Assert.Contains(await Outbox.ListDueAsync(row.NotBefore, Cancel), due => due.Id == row.Id);
    }

    [Fact]
    public async Task Due_rows_come_oldest_first()
    {
        for (var i = 0; i < 10; i++) await SavedAsync(Samples.Noon);
        var ids = (await Outbox.ListDueAsync(Samples.Noon, Cancel)).Select(row => row.Id.ToString("N")).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public async Task A_postponed_row_keeps_what_went_wrong()
    {
        var row = Assert.Single(await Outbox.ListAsync((await SavedAsync(Samples.Noon)).Review, Cancel));
        var postponed =
            await Outbox.TryReplaceAsync(row with { Attempts = 3, LastError = "Outage", NotBefore = Samples.Noon.AddHours(1) }, Cancel);

        Assert.Equal(postponed, Assert.Single(await Outbox.ListAsync(row.Review, Cancel)));
        Assert.Equal((3, "Outage"), (postponed?.Attempts, postponed?.LastError));
        Assert.Null(await Outbox.TryReplaceAsync(row with { Attempts = 1 }, Cancel));
    }

    [Fact]
    public async Task A_removed_row_is_gone_and_may_be_removed_again()
    {
        var row = await SavedAsync(Samples.Noon);
        await Outbox.RemoveAsync([row], Cancel);
        await Outbox.RemoveAsync([row], Cancel);
        Assert.Empty(await Outbox.ListAsync(row.Review, Cancel));
        Assert.Null(await Outbox.TryReplaceAsync(row, Cancel));
    }

    [Fact]
    public async Task A_message_keeps_the_names_of_its_review_and_is_found_as_it_is_stored()
    {
        var review = Samples.Review();
        var message = OutboxMessages.Of(review, before: null, Samples.Noon);
        Assert.True(await Reviews.TrySaveAsync(review, message, Cancel));
        var stored = Assert.IsType<ReviewChanged>(await Outbox.FindAsync(message, Cancel));
        Assert.Equal(message.Names?.ToJson(), stored.Names?.ToJson());
        Assert.NotNull(await Outbox.TryReplaceAsync(stored with { Attempts = 3 }, Cancel));
        Assert.Equal(3, (await Outbox.FindAsync(message, Cancel))?.Attempts);
        await Outbox.RemoveAsync([stored], Cancel);
        Assert.Null(await Outbox.FindAsync(message, Cancel));
    }

    [Fact]
    public async Task Those_that_were_tried_in_vain_are_found_whether_they_are_due_or_not()
    {
        var (failed, other) = (await SavedAsync(Samples.Noon), await SavedAsync(Samples.Noon));
        Assert.DoesNotContain(await Outbox.ListFailedAsync(Cancel), row => row.Id == failed.Id);
        var stored = await Outbox.FindAsync(failed, Cancel) ?? failed;
        await Outbox.TryReplaceAsync(stored with { Attempts = 1, NotBefore = Samples.Noon.AddHours(1) }, Cancel);
        var listed = await Outbox.ListFailedAsync(Cancel);
        Assert.Equal(1, Assert.Single(listed, row => row.Id == failed.Id).Attempts);
        Assert.DoesNotContain(listed, row => row.Id == other.Id);
    }

    [Fact]
    public async Task The_message_to_publish_everything_keeps_its_cursor()
    {
        var everything = new EverythingChanged { Id = Guid.CreateVersion7(Samples.Noon), NotBefore = Samples.Noon };
        await Outbox.AddAsync(everything, Cancel);
        var stored =
            Assert.Single((await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<EverythingChanged>(), row => row.Id == everything.Id);

        var cursor = ReviewId.New(Samples.Noon);
        Assert.NotNull(await Outbox.TryReplaceAsync(stored with { Cursor = cursor }, Cancel));
        var moved =
            Assert.Single((await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<EverythingChanged>(), row => row.Id == everything.Id);
        Assert.Equal(cursor, moved.Cursor);
        await Outbox.RemoveAsync([moved], Cancel);
    }

    [Fact]
    public async Task The_messages_to_publish_everything_are_listed_before_they_are_due_and_oldest_first()
    {
        EverythingChanged[] added = [.. Enumerable.Range(1,
            3).Select(hour =>
                new EverythingChanged { Id = Guid.CreateVersion7(Samples.Noon.AddHours(hour)), NotBefore = Samples.Noon.AddHours(hour) })];
        foreach (var everything in added.Reverse()) await Outbox.AddAsync(everything, Cancel);
        await SavedAsync(Samples.Noon);

        var listed = (await Outbox.ListEverythingAsync(Cancel)).Where(row => added.Any(one => one.Id == row.Id)).ToList();
        Assert.Equal(added.Select(row => row.Id), listed.Select(row => row.Id));
        await Outbox.RemoveAsync(listed, Cancel);
        Assert.DoesNotContain(await Outbox.ListEverythingAsync(Cancel), row => listed.Any(one => one.Id == row.Id));
    }

    [Fact]
    public async Task A_ping_keeps_its_hub_and_all_its_topics_and_stands_among_no_other_messages()
    {
        var ping = new Ping
        {
            Id = Guid.CreateVersion7(Samples.Noon),
            NotBefore = Samples.Noon,
            Hub = new Uri("https://hub.example/?key=1"),
            Topics = [.. Enumerable.Range(1,
                Ping.MaxTopics).Select(number =>
                    new Uri($"https://example.org/tags/{Uri.EscapeDataString(new string('음', 64))}-{number}/feed.xml"))],
        };
        await Outbox.AddAsync(ping, Cancel);
        var stored = Assert.Single((await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<Ping>(), row => row.Id == ping.Id);
        Assert.Equal((ping.Hub, Samples.Noon), (stored.Hub, stored.Created));
        Assert.Equal(ping.Topics, stored.Topics);
        Assert.DoesNotContain(await Outbox.ListEverythingAsync(Cancel), row => row.Id == ping.Id);

        Assert.NotNull(await Outbox.TryReplaceAsync(stored with { Topics = [stored.Topics[7]], Attempts = 1 }, Cancel));
        var left = Assert.Single((await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<Ping>(), row => row.Id == ping.Id);
        Assert.Equal([ping.Topics[7]], left.Topics);
        await Outbox.RemoveAsync([left], Cancel);
    }

    private async Task<ReviewChanged> SavedAsync(DateTimeOffset notBefore)
    {
        var review = Samples.Review();
        var row = OutboxMessages.Of(review) with { NotBefore = notBefore };
        Assert.True(await Reviews.TrySaveAsync(review, row, Cancel));
        return row;
    }
}
