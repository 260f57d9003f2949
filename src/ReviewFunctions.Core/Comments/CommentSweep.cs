using ReviewFunctions.Core.Listings;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>
/// Removes spam and the senders of comments when their time is over. It can be killed at any point; the next run continues.
/// </summary>
public sealed class CommentSweep(
    ICommentStore comments, IReviewIndex index, CommentPointerSync pointers, CommentOptions options, TimeProvider time)
{
    private const int AtOnce = 100;

    /// <summary>Reads only the entries that are old enough.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        await ForEachBeforeAsync(PointerList.SpamComments, options.KeptSpam, RemoveSpamAsync, cancel);
        await ForEachBeforeAsync(PointerList.TraceableComments, options.KeptSender, ForgetSenderAsync, cancel);
    }

    private async Task ForEachBeforeAsync(
        PointerList list, TimeSpan kept, Func<CommentKey, CancellationToken, Task> sweep, CancellationToken cancel)
    {
        IReadOnlyList<Pointer> page;
        var after = Pointer.BeginningBefore(time.GetUtcNow() - kept);
        do
        {
            page = await index.ListAsync(list, after, AtOnce, cancel);
            foreach (var key in page.Select(CommentPointers.KeyAt))
            {
                await sweep(key, cancel);
                await pointers.SyncAsync([key], cancel);
            }

            after = page.Count > 0 ? page[^1].Key : after;
        }
        while (page.Count == AtOnce);
    }

    private async Task RemoveSpamAsync(CommentKey key, CancellationToken cancel)
    {
        var change = CommentChanged.New(key, isSeen: false, time.GetUtcNow());
        if (await comments.FindAsync(key, cancel) is { Comment.Status: CommentStatus.Spam } spam)
            await comments.TryRemoveAsync(key, spam.Version, change, cancel);
    }

    private async Task ForgetSenderAsync(CommentKey key, CancellationToken cancel)
    {
        if (await comments.FindAsync(key, cancel) is { Comment: { Sender: not null } comment } stored)
            await comments.TryReplaceAsync(comment with { Sender = null }, stored.Version, [], cancel);
    }
}
