using ReviewFunctions.Core.Months;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every registry of months keeps to.</summary>
public abstract class MonthRegistryContract
{
    private static int _made;

    private readonly Month _month = new(1000 + Interlocked.Increment(ref _made), 11);

    protected abstract IMonthRegistry Months { get; }

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_that_was_never_registered_is_not_there() => Assert.Null(await Months.FindAsync(_month, Cancel));

    [Fact]
    public async Task A_month_keeps_what_is_known_of_it()
    {
        var month = new PublishedMonth(_month)
        {
            Changes = [Samples.Noon, Samples.Noon.AddSeconds(1)],
            Archives = 12,
            MostArchives = 31,
            IsLinked = true,
            Newest = [new ArchivedTitle(Slug.Parse("사랑"), "\"Love\" | 사랑", LanguageTag.Parse("ko"))],
        };
        Assert.True(await Months.TryPutAsync(month, Cancel));
        var stored = await StoredAsync();
        Assert.Equal((_month, 12, 31, true), (stored.Month, stored.Archives, stored.MostArchives, stored.IsLinked));
        Assert.Equal(month.Changes, stored.Changes);
        Assert.Equal(month.Newest, stored.Newest);
    }

    [Fact]
    public async Task A_month_is_written_only_over_what_was_read_and_has_another_version_each_time()
    {
        Assert.True(await Months.TryPutAsync(new PublishedMonth(_month), Cancel));
        Assert.False(await Months.TryPutAsync(new PublishedMonth(_month), Cancel));
        var read = await StoredAsync();
        Assert.True(await Months.TryPutAsync(read, Cancel));
        Assert.False(await Months.TryPutAsync(read, Cancel));
        Assert.NotEqual(read.Version, (await StoredAsync()).Version);
    }

    [Fact]
    public async Task Pages_of_one_hold_together_all_that_is_registered_in_the_order_of_time()
    {
        Month[] added = [_month, new(_month.Year, 2), new(_month.Year, 1)];
        foreach (var month in added) await Months.TryPutAsync(new PublishedMonth(month), Cancel);
        List<Month> listed = [];
        while (await Months.ListAsync(listed.LastOrDefault(), 1, Cancel) is [var month]) listed.Add(month.Month);
        Assert.Equal(listed.OrderBy(month => month.Begin), listed);
        Assert.Equal(added.OrderBy(month => month.Begin), listed.Where(month => month.Year == _month.Year));
        Assert.Equal(listed, (await Months.ListAsync(after: null, int.MaxValue, Cancel)).Select(month => month.Month));
    }

    private async Task<PublishedMonth> StoredAsync() =>
        await Months.FindAsync(_month, Cancel) ?? throw new InvalidOperationException("The month is not there.");
}
