using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Comments.Blocking;

/// <summary>What is blocked, and what that stops.</summary>
public sealed class BlockList(IBlockStore store, IOutbox outbox, TimeProvider time)
{
    /// <summary>Whether an entry that has not ended stops a comment.</summary>
    public async Task<bool> StopsAsync(Comment comment, CancellationToken cancel)
    {
        var blocked = (await ListAsync(cancel)).Select(entry => entry.Id).ToHashSet();
        if (blocked.Count == 0) return false;
        var key = await store.ReadKeyAsync(cancel);
        return KnownTrait.Of(comment).Any(trait => blocked.Contains(trait.HashWith(key)));
    }

    /// <summary>The entries that have not ended, the last made first.</summary>
    public async Task<IReadOnlyList<BlockEntry>> ListAsync(CancellationToken cancel) =>
        [.. (await store.ListAsync(cancel)).Where(IsRunning).OrderByDescending(entry => entry.Created)];

    /// <summary>Blocks something, or gives what is blocked already another end, and removes the entries that have ended.</summary>
    /// <param name="asked">What to block.</param>
    /// <param name="editor">Who asks.</param>
    /// <param name="isDryRun">Whether nothing is to be stored.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<BlockEntry>> AddAsync(BlockRequest asked, string editor, bool isDryRun, CancellationToken cancel)
    {
        var id = asked.Trait.HashWith(await store.ReadKeyAsync(cancel));
        var all = await store.ListAsync(cancel);
        if (all.Count(entry => IsRunning(entry) && entry.Id != id) >= BlockEntry.Most) return RefusalKind.TooManyBlocks;
        if (isDryRun) return RefusalKind.DryRunPassed;
        foreach (var ended in all.Where(entry => !IsRunning(entry))) await store.RemoveAsync(ended.Id, cancel);
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var made = new BlockEntry(id, asked.Trait.Kind, asked.Note, editor, now, now.AddDays(asked.Days));
        await store.PutAsync(made, cancel);
        return made;
    }

    /// <summary>Ends an entry at once.</summary>
    /// <returns><see langword="null"/> if it is gone, or why it is not.</returns>
    public async Task<RefusalKind?> RemoveAsync(string id, bool isDryRun, CancellationToken cancel)
    {
        var isThere = (await store.ListAsync(cancel)).Any(entry => entry.Id == id);
        if (isThere && isDryRun) return RefusalKind.DryRunPassed;
        return isThere && await store.RemoveAsync(id, cancel) ? null : RefusalKind.UnknownBlock;
    }

    /// <summary>Has everything of one commenter erased, in slices, by the timer. Only the keyed hash is kept until it is done.</summary>
    public async Task EraseAsync(KnownTrait commenter, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var hash = commenter.HashWith(await store.ReadKeyAsync(cancel));
        await outbox.AddAsync(new CommenterErased { Id = Guid.CreateVersion7(now), NotBefore = now, Hash = hash }, cancel);
    }

    private bool IsRunning(BlockEntry entry) => entry.Expires > time.GetUtcNow();
}
