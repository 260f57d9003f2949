using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IOutbox"/>
public sealed class MemoryOutbox(MemoryStorage storage) : IOutbox
{
    public async Task<IReadOnlyList<OutboxRow>> ListDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.Where(row => row.NotBefore <= now)];
    }

    public async Task<IReadOnlyList<ReviewDuty>> ListAsync(ReviewId review, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.OfType<ReviewDuty>().Where(row => row.Review == review)];
    }

    public async Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.OfType<EverythingChanged>()];
    }

    public async Task AddAsync(SiteDuty duty, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Outbox.Add(KeyOf(duty), duty with { Version = storage.NextVersion() });
    }

    public async Task<OutboxRow?> TryReplaceAsync(OutboxRow changed, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Outbox.GetValueOrDefault(KeyOf(changed)) is not { } stored || stored.Version != changed.Version) return null;
        return storage.Outbox[KeyOf(changed)] = changed with { Version = storage.NextVersion() };
    }

    public async Task RemoveAsync(IReadOnlyList<OutboxRow> done, CancellationToken cancel)
    {
        foreach (var row in done)
        {
            await storage.Turn();
            storage.Outbox.Remove(KeyOf(row));
        }
    }

    internal static string KeyOf(OutboxRow row) => row.Id.ToString("N");
}
