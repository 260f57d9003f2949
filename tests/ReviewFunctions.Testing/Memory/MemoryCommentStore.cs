using ReviewFunctions.Core.Comments;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="ICommentStore"/>
public sealed class MemoryCommentStore(MemoryStorage storage) : ICommentStore
{
    public async Task<StoredComment?> FindAsync(CommentKey key, CancellationToken cancel)
    {
        await storage.Turn();
        return Find(key);
    }

    public async Task<bool> TryAddAsync(Comment comment, IReadOnlyList<CommentMessage> messages, CancellationToken cancel)
    {
        await storage.Turn();
        if (Find(comment.Key) is not null || FindHolder(comment.Review, comment.Fingerprint) is not null) return false;
        storage.CommentWords[(comment.Review, comment.Fingerprint)] = comment.Key;
        return Write(comment, messages);
    }

    public async Task<StoredComment?> FindSameAsync(ReviewId review, string fingerprint, CancellationToken cancel)
    {
        await storage.Turn();
        return FindHolder(review, fingerprint);
    }

    public async Task<bool> TryReplaceAsync(
        Comment comment, string version, IReadOnlyList<CommentMessage> messages, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Matches(version, Find(comment.Key)?.Version) && Write(comment, messages);
    }

    public async Task<bool> TryRemoveAsync(CommentKey key, string version, CommentChanged message, CancellationToken cancel)
    {
        await storage.Turn();
        if (!storage.Matches(version, Find(key)?.Version)) return false;
        Leave([message]);
        return storage.Comments.Remove(key.ToString());
    }

    public async Task<IReadOnlyList<Comment>> ListApprovedAsync(ReviewId review, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. On(review).Where(comment => comment.IsShown).Take(CommentLimits.MostApproved)];
    }

    public async Task<IReadOnlyList<CommentHead>> ListHeadsAsync(ReviewId review, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. On(review).Select(comment => new CommentHead(comment.Key.Id, comment.Status, comment.Fingerprint))];
    }

    public async Task<IReadOnlyList<Comment>> ListAsync(CommentKey? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        var behind = storage.Comments.Where(stored => string.CompareOrdinal(stored.Key, after?.ToString()) > 0);
        return [.. behind.OrderBy(stored => stored.Key, StringComparer.Ordinal).Take(count).Select(stored => stored.Value.Comment)];
    }

    public async Task<bool> RemoveAllAsync(ReviewId erased, CancellationToken cancel)
    {
        await storage.Turn();
        var some = On(erased).Take(100).ToList();
        foreach (var comment in some) storage.Comments.Remove(comment.Key.ToString());
        return some.Count > 0;
    }

    private StoredComment? FindHolder(ReviewId review, string fingerprint) =>
        storage.CommentWords.TryGetValue((review, fingerprint), out var key) && Find(key) is { } holder
            && holder.Comment.Fingerprint == fingerprint ? holder : null;

    private StoredComment? Find(CommentKey key) => storage.Comments.GetValueOrDefault(key.ToString());

    private IEnumerable<Comment> On(ReviewId review) =>
        storage.Comments.Values.Select(stored => stored.Comment).Where(comment => comment.Review == review);

    private bool Write(Comment comment, IReadOnlyList<CommentMessage> messages)
    {
        storage.Comments[comment.Key.ToString()] = new StoredComment(comment, storage.NextVersion());
        Leave(messages);
        return true;
    }

    private void Leave(IReadOnlyList<CommentMessage> messages)
    {
        foreach (var message in messages) storage.Outbox.Add(MemoryOutbox.KeyOf(message), message with { Version = storage.NextVersion() });
    }
}
