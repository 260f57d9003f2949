using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IOutbox"/>
public sealed class MemoryOutbox(MemoryStorage storage) : IOutbox
{
    /// <summary>
    /// Reads one partition after the other, as the table does, each at a moment of its own. Those that hold nothing yet are read together.
    /// </summary>
    public async Task<IReadOnlyList<OutboxMessage>> ListDueAsync(DateTimeOffset now, CancellationToken cancel)
    {
        List<OutboxMessage> due = [];
        HashSet<char> read = [];
        foreach (var partition in storage.Partitions())
        {
            await storage.Turn();
            read.Add(partition);
            due.AddRange(storage.Outbox.Values.Where(message => message.NotBefore <= now && PartitionOf(message) == partition));
        }
        await storage.Turn();
        due.AddRange(storage.Outbox.Values.Where(message => message.NotBefore <= now && !read.Contains(PartitionOf(message))));
        return [.. due.OrderBy(KeyOf, StringComparer.Ordinal)];
    }

    public async Task<OutboxMessage?> FindAsync(OutboxMessage message, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Outbox.GetValueOrDefault(KeyOf(message));
    }

    public async Task<IReadOnlyList<ReviewMessage>> ListAsync(ReviewId review, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.OfType<ReviewMessage>().Where(row => row.Review == review)];
    }

    public async Task<IReadOnlyList<ReviewChanged>> ListFailedAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.OfType<ReviewChanged>().Where(row => row.Attempts > 0).OrderBy(KeyOf, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<EverythingChanged>> ListEverythingAsync(CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Outbox.Values.OfType<EverythingChanged>()];
    }

    public async Task AddAsync(SiteMessage message, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Outbox.Add(KeyOf(message), message with { Version = storage.NextVersion() });
    }

    public async Task<OutboxMessage?> TryReplaceAsync(OutboxMessage changed, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Outbox.GetValueOrDefault(KeyOf(changed)) is not { } stored || stored.Version != changed.Version) return null;
        return storage.Outbox[KeyOf(changed)] = changed with { Version = storage.NextVersion() };
    }

    public async Task RemoveAsync(IReadOnlyList<OutboxMessage> done, CancellationToken cancel)
    {
        foreach (var row in done)
        {
            await storage.Turn();
            storage.Outbox.Remove(KeyOf(row));
        }
    }

    private static char PartitionOf(OutboxMessage message) => message switch
    {
        ReviewMessage ofReview => ofReview.Review.ToString()[^1],
        ImageMessage ofImage => ofImage.Image.ToString()[^1],
        CommentMessage ofComment => ofComment.Comment.Review.ToString()[^1],
        _ => MemoryStorage.SitePartition,
    };

    internal static string KeyOf(OutboxMessage row) => row.Id.ToString("N");
}
