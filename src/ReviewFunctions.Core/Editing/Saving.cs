using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Telemetry;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Editing;

/// <summary>Stores reviews. Each is stored with its outbox row before it is published, and so survives a kill at any point.</summary>
public sealed class Saving(
    IReviewStore reviews, ReadingOn readingOn, Translations translations, IOutbox outbox, OutboxProcessor processor,
    PublishingOptions options, TimeProvider time)
{
    /// <summary>
    /// Stores a review and, unless its editor does not wait for that, publishes it for as long as a request may take; the timer does the
    /// rest.
    /// </summary>
    /// <returns><see langword="null"/> if the revision before it is not the stored one, or the working copy is another.</returns>
    public async Task<SavedReview?> TrySaveAsync(NextReview next, Review? before, Submission submission, CancellationToken cancel)
    {
        var saved = await readingOn.ChooseAsync(Stamped(next.Review) with { Editor = submission.Editor.Name }, before, cancel);
        await translations.NoteAsync(saved, before, cancel);
        var change = MessageOf(saved, before, submission.Request.Id, submission.Waits ? options.Grace : TimeSpan.Zero);
        if (!await TryStoreAsync(new NextReview(saved, next.Taken), change, cancel)) return null;
        return new SavedReview(saved, submission.Waits ? await processor.ProcessNowAsync(change, cancel) : Publication.Pending);
    }

    /// <summary>What another try of the same submission saved, if there may be one; <see langword="null"/> if nothing is there.</summary>
    public async Task<SavedReview?> FindSavedAsync(ReviewId review, Submission submission, CancellationToken cancel)
    {
        if (!submission.Request.MayHaveRun) return null;
        if (await reviews.FindWrittenAsync(review, submission.Request.Id, cancel) is not { } saved) return null;
        var isOpen = (await outbox.ListAsync(review, cancel)).Any(row => row.Id == submission.Request.Id);
        return new SavedReview(saved, isOpen ? Publication.Pending : Publication.Done);
    }

    /// <summary>Stores a review. The next run of the outbox publishes it.</summary>
    /// <returns><see langword="false"/> if the revision before it is not the stored one.</returns>
    public async Task<bool> TryStoreAsync(Review review, Review before, CancellationToken cancel)
    {
        var stamped = Stamped(review);
        var message = MessageOf(stamped, before, Guid.CreateVersion7(time.GetUtcNow()), TimeSpan.Zero);
        return await TryStoreAsync(new NextReview(await readingOn.ChooseAsync(stamped, before, cancel), Taken: null), message, cancel);
    }

    private async Task<bool> TryStoreAsync(NextReview next, ReviewChanged change, CancellationToken cancel)
    {
        var review = next.Review;
        using var span = Signals.Begin("save")?.SetTag("review", review.Id.ToString()).SetTag("revision", review.Revision);
        return next.Taken is { } copy
            ? await reviews.TryTakeOverAsync(review, copy, change, cancel)
            : await reviews.TrySaveAsync(review, change, cancel);
    }

    private Review Stamped(Review review) =>
        review with { Saved = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds()) };

    private ReviewChanged MessageOf(Review review, Review? before, Guid id, TimeSpan grace) => new()
    {
        Id = id,
        NotBefore = time.GetUtcNow() + grace,
        Review = review.Id,
        FromRevision = review.Revision - 1,
        Names = ReviewNames.Of(before, review),
    };
}

/// <summary>A review that is safely stored.</summary>
/// <param name="Review">The review as it is stored.</param>
/// <param name="Publication">Whether readers see this state of it already.</param>
public sealed record SavedReview(Review Review, Publication Publication);
