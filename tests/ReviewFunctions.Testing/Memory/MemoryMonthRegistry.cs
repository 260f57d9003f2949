using ReviewFunctions.Core.Months;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IMonthRegistry"/>
public sealed class MemoryMonthRegistry(MemoryStorage storage) : IMonthRegistry
{
    public async Task<PublishedMonth?> FindAsync(Month month, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Months.GetValueOrDefault($"{month}");
    }

    public async Task<bool> TryPutAsync(PublishedMonth month, CancellationToken cancel)
    {
        await storage.Turn();
        var stored = storage.Months.GetValueOrDefault($"{month.Month}");
        if (!storage.Matches(month.Version, stored?.Version)) return false;
        var isTouch = stored is not null && stored.Changes.SequenceEqual(month.Changes)
            && stored.Newest.SequenceEqual(month.Newest)
            && stored == month with { Changes = stored.Changes, Newest = stored.Newest, Version = stored.Version };
        storage.Months[$"{month.Month}"] =
            month with { Version = isTouch && !storage.TouchesMoveVersions ? month.Version : storage.NextVersion() };
        return true;
    }

    public async Task<IReadOnlyList<PublishedMonth>> ListAsync(Month? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Months.Where(row => after is null || string.CompareOrdinal(row.Key,
            $"{after}") > 0).Take(count).Select(row => row.Value)];
    }
}
