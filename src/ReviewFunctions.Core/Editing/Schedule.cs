using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Editing;

/// <summary>
/// Makes scheduled reviews public when they are due. They are found by their pointers, which are hints: a review is read, and must be
/// scheduled and due. Of two instances at one review the revision decides, and the slower one moves on.
/// </summary>
public sealed partial class Schedule(
    IReviewIndex index, IReviewStore reviews, PointerSync pointers, Saving saving, PublishingOptions options, TimeProvider time,
    ILogger<Schedule> log)
{
    /// <summary>How many pointers are read at once.</summary>
    private const int PageSize = 100;

    /// <summary>Which part of a run new work is begun for: what was stored is still to be published in the same run.</summary>
    private const double ShareOfRun = 0.2;

    /// <summary>
    /// Stores what is due as public, in order of time, however late it is. Publication itself is left in the outboxes, so that the
    /// documents that many reviews share are rendered once.
    /// </summary>
    public async Task PublishDueAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        string? after = null;
        do
        {
            var page = await index.ListAsync(PointerList.Scheduled, after, PageSize, cancel);
            var due = page.TakeWhile(pointer => Pointer.DueAt(pointer.Key) <= now).ToList();
            foreach (var pointer in due)
                await TryPublishAsync(pointer, now, cancel);
            after = due.Count == PageSize ? due[^1].Key : null;
        }
        while (after is not null && time.GetUtcNow() < now + (options.RunTime * ShareOfRun));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031",
        Justification = "Whatever is wrong with one review must not keep the others back; it is logged and tried again by the next run.")]
    private async Task TryPublishAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            await PublishAsync(pointer, now, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            NotPublished(log, pointer.Review, fault);
        }
    }

    private async Task PublishAsync(Pointer pointer, DateTimeOffset now, CancellationToken cancel)
    {
        if (await reviews.FindAsync(pointer.Review, cancel) is { } stored && pointer.HoldsFor(stored)
            && ReviewLife.PublishDue(stored, now) is { } published)
            await saving.TryStoreAsync(published with { Revision = stored.Revision + 1 }, stored, cancel);
        else
            await pointers.SyncAsync([pointer], cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Due and not published: {Review}; the next run tries again")]
    private static partial void NotPublished(ILogger logger, ReviewId review, Exception fault);
}
