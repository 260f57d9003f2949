using System.Globalization;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews.Drafts;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What editors do with reviews. What is allowed and what comes of it says <see cref="ReviewLife"/>; how it is saved, <see cref="Revising"/>.</summary>
public sealed class Authoring(
    Revising revising, Saving saving, IReviewStore reviews, AddressOffice addresses, SlugOffice slugs, ImageNaming images, CurrentSite sites, TimeProvider time)
{
    private static readonly FieldError TooManySlugs = new("#/slug", $"A review can have {Review.MaxFormerSlugs} former slugs at most, and has them.");

    private DateTimeOffset Second => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Stores a new review and publishes it, if its draft says so.</summary>
    /// <param name="draft">What the editor sent.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<RevisionOutcome> CreateAsync(ReviewDraft draft, Submission submission, CancellationToken cancel)
    {
        var id = ReviewId.Of(submission.Attempt);
        if (await saving.FindSavedAsync(id, submission, cancel) is { } done) return done;
        if (await images.CheckAsync(id, before: null, draft.Content, submission.IsTrial,
            cancel) is { Count: > 0 } faults) return Refused(faults);
        if (await addresses.FindTakenAsync(draft.FormerPaths, id, cancel) is { Count: > 0 } taken) return TakenPaths(taken);
        if (submission.IsTrial) return new PassedTrial();
        if (await addresses.ReserveAsync(draft.FormerPaths, id, cancel) is { Count: > 0 } lost) return TakenPaths(lost);
        var review = new Review
        {
            Id = id,
            Revision = 1,
            Status = ReviewStatus.Draft,
            Slug = await slugs.ReserveAsync(Slug.For(draft.Content), id, cancel),
            FormerPaths = draft.FormerPaths,
            FeedId = draft.FeedId,
            IsQuiet = draft.IsQuiet,
            Updated = Second,
            Editor = submission.Editor.Name,
            Content = draft.Content,
        };
        // Only a late try at a request finds its id taken: an earlier one made the review, and it was erased since.
        return await saving.TrySaveAsync(ReviewLife.Begin(review, draft, Second), before: null, submission, cancel) ?? (RevisionOutcome)new ErasedReview();
    }

    /// <summary>Writes a review anew, in whole or in part.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="read">Reads the request against the review as it is stored.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<RevisionOutcome> RewriteAsync(Target target, Submission submission, Func<ReviewDocument, DraftReading> read, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Edit, async stored =>
        {
            var reading = read(ReviewDocument.Of(stored, await sites.GetAsync(cancel), publication: null));
            if (reading is not AcceptedRewrite { Rewrite: var rewrite, Warnings: var warnings }) return new UnusableRequest(reading);
            if (ReviewLife.IsOutOfSlugs(stored, rewrite)) return Refused([TooManySlugs]);
            if (await images.CheckAsync(stored.Id, stored.Content, rewrite.Content, submission.IsTrial,
                cancel) is { Count: > 0 } faults) return Refused(faults);
            return await slugs.SlugForAsync(stored, rewrite, submission.IsTrial, cancel) is { } slug
                ? new NextRevision(ReviewLife.Edit(stored, rewrite, slug, Second)) { Warnings = warnings }
                : new AddressTaken([Taken("#/slug")]);
        }, cancel);

    /// <summary>Writes a review as it was at one of its revisions, as a new one: an edit like any other.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="revision">The revision to go back to.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<RevisionOutcome> RestoreAsync(Target target, int revision, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Edit, async stored =>
        {
            if (!stored.HasRevision(revision)) return new UnknownRevision();
            if (await reviews.FindRevisionAsync(stored.Id, revision, cancel) is not { } former) return new ErasedReview();
            var rewrite = new Rewrite(former.Content, Slug: null, Significant: false);
            return await slugs.SlugForAsync(stored, rewrite, submission.IsTrial, cancel) is { } slug
                ? new NextRevision(ReviewLife.Edit(stored, rewrite, slug, Second))
                : new AddressTaken([Taken("#/slug")]);
        }, cancel);

    /// <summary>Makes a review public: now, at a time to come, or, if it never was, with a date that has passed.</summary>
    public Task<RevisionOutcome> PublishAsync(Target target, Submission submission, DateTimeOffset? at, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Publish, stored => Task.FromResult<RevisionOutcome>(
            ReviewLife.Publish(stored, at, Second) is { } next ? new NextRevision(next) : new PublishedBefore()), cancel);

    /// <summary>Takes a review back.</summary>
    public Task<RevisionOutcome> WithdrawAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Withdraw, stored => ReviewLife.Withdraw(stored, Second), cancel);

    /// <summary>Puts a review away.</summary>
    public Task<RevisionOutcome> DeleteAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Delete, stored => ReviewLife.Delete(stored, Second), cancel);

    /// <summary>Brings back a review that was deleted.</summary>
    public Task<RevisionOutcome> UndeleteAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Undelete, stored => ReviewLife.Undelete(stored, Second), cancel);

    private static AddressTaken TakenPaths(IReadOnlyList<int> places) =>
        new([.. places.Select(place => Taken(string.Create(CultureInfo.InvariantCulture, $"#/formerPaths/{place}")))]);

    private static UnusableRequest Refused(IReadOnlyList<FieldError> faults) => new(new RefusedDraft([.. faults.Take(RefusedDraft.MaxErrors)]));

    private static FieldError Taken(string pointer) => new(pointer, "Belongs to another review.");

    private Task<RevisionOutcome> StepAsync(Target target, Submission submission, LifeStep step, Func<Review, Review> next, CancellationToken cancel) =>
        StepAsync(target, submission, step, stored => Task.FromResult<RevisionOutcome>(new NextRevision(next(stored))), cancel);

    private Task<RevisionOutcome> StepAsync(Target target, Submission submission, LifeStep step, Func<Review, Task<RevisionOutcome>> next, CancellationToken cancel) =>
        revising.ReviseAsync(target, submission, async stored =>
        {
            var allowed = ReviewLife.AllowedAt(stored.Status);
            return allowed.Contains(step) ? await next(stored) : new IllegalStep(allowed);
        }, cancel);
}
