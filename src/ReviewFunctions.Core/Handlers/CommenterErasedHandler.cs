using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Comments.Blocking;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Removes everything of one commenter, from the comments themselves and not from a list. It can be killed at any point and done again at
/// any time, by anyone.
/// </summary>
public sealed class CommenterErasedHandler(ICommentStore comments, IBlockStore blocks, IOutbox outbox, TimeProvider time)
{
    private const int AtOnce = 200;

    /// <summary>Goes on where the last run ended, until all is done or <paramref name="end"/> has come.</summary>
    public async Task HandleAsync(CommenterErased message, DateTimeOffset end, CancellationToken cancel)
    {
        var key = await blocks.ReadKeyAsync(cancel);
        for (var open = message; open is not null && time.GetUtcNow() < end;)
        {
            var some = await comments.ListAsync(open.Cursor, AtOnce, cancel);
            foreach (var comment in some.Where(comment => IsBy(comment, message.Hash, key))) await RemoveAsync(comment.Key, cancel);
            if (some.Count == AtOnce)
            {
                open = await outbox.TryReplaceAsync(open with { Cursor = some[^1].Key }, cancel) as CommenterErased;
                continue;
            }
            await outbox.RemoveAsync([open], cancel);
            return;
        }
    }

    /// <summary>An editor's comments are not a commenter's.</summary>
    private static bool IsBy(Comment comment, string hash, ReadOnlyMemory<byte> key) =>
        comment.Editor is null && KnownTrait.WhoOf(comment).Any(trait => trait.HashWith(key) == hash);

    /// <summary>What shows the comment is written again by the message that this leaves.</summary>
    private async Task RemoveAsync(CommentKey key, CancellationToken cancel)
    {
        while (await comments.FindAsync(key, cancel) is { } stored)
        {
            var change = CommentChanged.New(key, stored.Comment.IsShown, time.GetUtcNow());
            if (await comments.TryRemoveAsync(key, stored.Version, change, cancel)) return;
        }
    }
}
