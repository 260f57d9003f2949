using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>
/// What editors do with reviews. What is allowed and what comes of it says <see cref="ReviewLife"/>; how it is saved,
/// <see cref="Revising"/>.
/// </summary>
public sealed class Authoring(
    Revising revising, Saving saving, IReviewStore reviews, AddressService addresses, SlugRegistry slugs, ImageNaming images,
    Translations translations, CurrentSite sites, WorkingCopyReader copies, TimeProvider time)
{
    private static readonly FieldError TooManySlugs =
        new("#/slug", $"A review can have {Review.MaxFormerSlugs} former slugs at most, and has them.");

    private DateTimeOffset Second => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>Stores a new review and publishes it, if its draft says so.</summary>
    /// <param name="draft">What the editor sent.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<SavedReview>> CreateAsync(ReviewDraft draft, Submission submission, CancellationToken cancel)
    {
        var id = ReviewId.Of(submission.Request.Id);
        if (await saving.FindSavedAsync(id, submission, cancel) is { } done) return done;
        if (await WhyNotAsync(draft, id, submission.IsDryRun, cancel) is { } refusal) return refusal;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        // The id in feeds comes first: of two requests for the same review, the one that comes second learns of the other by it.
        if (!await TryReserveAsync(draft.FeedId, id, cancel))
            return FeedIdTaken(await FindOtherAsync(draft.FeedId, id, cancel) ?? id);
        if (await addresses.ReserveAsync(WantedAddress.Of(draft), id, cancel) is { Count: > 0 } lost) return AddressesTaken(lost);
        var slug = draft.Slug ?? await slugs.ReserveAsync(Slug.For(draft.Content), id, cancel);
        var begun = ReviewLife.Begin(draft.At(id, slug, submission.Editor.Name), draft, Second);
        // Only a late try at a request finds its id taken: an earlier one made the review, and it was erased since.
        var first = new NextReview(begun, Taken: null);
        return await saving.TrySaveAsync(first, before: null, submission, cancel) is { } saved ? saved : RefusalKind.ErasedReview;
    }

    /// <summary>
    /// What would become of a draft if it were published now, or when it says. It is checked as by <see cref="CreateAsync"/>, and nothing
    /// is stored: its slug may have a number behind it once it is.
    /// </summary>
    /// <param name="draft">What the editor sent.</param>
    /// <param name="editor">Who sent it.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<Review>> ForeseeAsync(ReviewDraft draft, string editor, CancellationToken cancel)
    {
        var id = ReviewId.New(time.GetUtcNow());
        if (await WhyNotAsync(draft, id, isDryRun: true, cancel) is { } refusal) return refusal;
        var begun = ReviewLife.Begin(draft.At(id, draft.Slug ?? Slug.For(draft.Content), editor), draft, Second);
        return begun.Published is null ? ReviewLife.Publish(begun, begun.Due ?? Second, begun.Due ?? Second) ?? begun : begun;
    }

    /// <summary>Replaces the content of a review by the whole of <paramref name="body"/>.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="body">The review as it is to be: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<SavedReview>> ReplaceAsync(
        Target target, ReadOnlyMemory<byte> body, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Edit,
            (stored, copy) => EditAsync(stored, copy, body, isPatch: false, submission, cancel), cancel);

    /// <summary>Changes parts of a review by a merge patch.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="patch">The patch: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<SavedReview>> PatchAsync(
        Target target, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Edit,
            (stored, copy) => EditAsync(stored, copy, patch, isPatch: true, submission, cancel), cancel);

    /// <summary>Saves the content of a former revision as a new one: an edit like any other.</summary>
    /// <param name="target">Which review, and at which revision.</param>
    /// <param name="revision">The revision to go back to.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<Outcome<SavedReview>> RestoreAsync(Target target, int revision, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Edit, (stored, _) => RestoreAsync(stored, revision, submission, cancel), cancel);

    /// <summary>Makes a review public: now, at a time to come, or, if it never was, with a date that has passed.</summary>
    public Task<Outcome<SavedReview>> PublishAsync(Target target, Submission submission, DateTimeOffset? at, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Publish, (stored, _) => Task.FromResult(Publish(stored, at)), cancel);

    /// <summary>Takes a review back.</summary>
    public Task<Outcome<SavedReview>> WithdrawAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Withdraw, stored => ReviewLife.Withdraw(stored, Second), cancel);

    /// <summary>Puts a review away.</summary>
    public Task<Outcome<SavedReview>> DeleteAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Delete, stored => ReviewLife.Delete(stored, Second), cancel);

    /// <summary>Brings back a review that was deleted.</summary>
    public Task<Outcome<SavedReview>> UndeleteAsync(Target target, Submission submission, CancellationToken cancel) =>
        StepAsync(target, submission, LifeStep.Undelete, stored => ReviewLife.Undelete(stored, Second), cancel);

    private async Task<Outcome<Review>> EditAsync(
        Review stored, WorkingCopy? copy, ReadOnlyMemory<byte> body, bool isPatch, Submission submission, CancellationToken cancel)
    {
        if (copy is not null && copy.Revision != stored.Revision) return RefusalKind.OutdatedWorkingCopy;
        var document = ReviewDocument.Of(copy?.Over(stored) ?? stored, await sites.GetAsync(cancel), publication: null);
        var read = isPatch ? Rewrite.ReadPatch(body, document) : Rewrite.ReadWhole(body, document);
        if (!read.TryGet(out var rewrite, out var refusal)) return refusal;
        var kept = copy?.Rewrite.Content ?? stored.Content;
        return await EditAsync(stored, rewrite, kept, submission, cancel) with { Warnings = read.Warnings };
    }

    private async Task<Outcome<Review>> RestoreAsync(Review stored, int revision, Submission submission, CancellationToken cancel)
    {
        if (!stored.HasRevision(revision)) return RefusalKind.UnknownRevision;
        if (await reviews.FindRevisionAsync(stored.Id, revision, cancel) is not { } former) return RefusalKind.ErasedReview;
        return await SluggedAsync(stored, new Rewrite(former.Content, Slug: null, Significant: false), submission, cancel);
    }

    /// <summary>What an edit makes of a review, or why it cannot be made. A slug that it asks for is reserved.</summary>
    /// <param name="stored">The review as it is.</param>
    /// <param name="rewrite">What is to become of it.</param>
    /// <param name="kept">What names images for the review already; they may stay, whatever became of them.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    internal async Task<Outcome<Review>> EditAsync(
        Review stored, Rewrite rewrite, ReviewContent kept, Submission submission, CancellationToken cancel)
    {
        if (await FaultsOfEditAsync(stored, rewrite, kept, submission, cancel) is { } refusal) return refusal;
        return await SluggedAsync(stored, rewrite, submission, cancel);
    }

    /// <summary>Why an edit cannot be made, but for its slug; <see langword="null"/> if it can. Images that it names are noted.</summary>
    internal async Task<Refusal?> FaultsOfEditAsync(
        Review stored, Rewrite rewrite, ReviewContent kept, Submission submission, CancellationToken cancel)
    {
        if (ReviewLife.IsOutOfSlugs(stored, rewrite)) return Refusal.Of(RefusalKind.InvalidReview, TooManySlugs);
        var faults = await images.CheckAsync(stored.Id, kept, rewrite.Content, submission.IsDryRun, cancel);
        if (await translations.CheckAsync(stored.Id, kept, rewrite.Content, cancel) is { } fault) faults = [.. faults, fault];
        return faults.Count > 0 ? Refusal.Of(RefusalKind.InvalidReview, faults) : null;
    }

    private async Task<Outcome<Review>> SluggedAsync(Review stored, Rewrite rewrite, Submission submission, CancellationToken cancel) =>
        await slugs.SlugForAsync(stored, rewrite, submission.IsDryRun, cancel) is { } slug
            ? ReviewLife.Edit(stored, rewrite, slug, Second)
            : Refusal.Of(RefusalKind.AddressTaken, Taken("#/slug"));

    /// <summary>
    /// Why the slug that an edit of a working copy asks for cannot be had. It is reserved if readers know the review, and else when the
    /// review is saved.
    /// </summary>
    internal async Task<Refusal?> WhyNoSlugAsync(Review stored, Rewrite rewrite, Submission submission, CancellationToken cancel) =>
        await slugs.SlugForAsync(stored, rewrite, submission.IsDryRun || stored.Published is null, cancel) is null
            ? Refusal.Of(RefusalKind.AddressTaken, Taken("#/slug"))
            : null;

    private Outcome<Review> Publish(Review stored, DateTimeOffset? at) =>
        ReviewLife.Publish(stored, at, Second) is { } next ? next : RefusalKind.PublishedBefore;

    /// <summary>Why a draft cannot become a review; <see langword="null"/> if it can.</summary>
    private async Task<Refusal?> WhyNotAsync(ReviewDraft draft, ReviewId id, bool isDryRun, CancellationToken cancel)
    {
        var faults = await images.CheckAsync(id, before: null, draft.Content, isDryRun, cancel);
        if (await translations.CheckAsync(id, before: null, draft.Content, cancel) is { } wrong) faults = [.. faults, wrong];
        if (faults.Count > 0) return Refusal.Of(RefusalKind.InvalidReview, faults);
        if (FaultOfUpdated(draft, Second) is { } fault) return Refusal.Of(RefusalKind.InvalidReview, fault);
        if (await FindOtherAsync(draft.FeedId, id, cancel) is { } other) return FeedIdTaken(other);
        return await addresses.FindTakenAsync(WantedAddress.Of(draft), id, cancel) is { Count: > 0 } taken ? AddressesTaken(taken) : null;
    }

    /// <summary>A change lies behind, and behind publication if that does.</summary>
    private static FieldError? FaultOfUpdated(ReviewDraft draft, DateTimeOffset now) =>
        draft.Updated > now ? new FieldError("#/updated", "Must not be to come.")
        : draft.Published <= now && draft.Updated < draft.Published ? new FieldError("#/updated", "Must not be before published.")
        : null;

    private async Task<ReviewId?> FindOtherAsync(string? feedId, ReviewId id, CancellationToken cancel) =>
        feedId is not null && await addresses.FindOwnerAsync(Address.OfFeedId(feedId), cancel) is { } owner && owner != id ? owner : null;

    private async Task<bool> TryReserveAsync(string? feedId, ReviewId id, CancellationToken cancel) =>
        feedId is null || await addresses.TryReserveAsync(Address.OfFeedId(feedId), id, cancel);

    private static Refusal FeedIdTaken(ReviewId other) =>
        Refusal.Of(RefusalKind.FeedIdTaken, Taken("#/feedId")) with { Reviews = [other.ToString()] };

    private static Refusal AddressesTaken(IReadOnlyList<WantedAddress> taken) =>
        Refusal.Of(RefusalKind.AddressTaken, [.. taken.Select(address => Taken(address.Pointer))]);

    private static FieldError Taken(string pointer) => new(pointer, "Belongs to another review or page.");

    private Task<Outcome<SavedReview>> StepAsync(
        Target target, Submission submission, LifeStep step, Func<Review, Review> next, CancellationToken cancel) =>
        StepAsync(target, submission, step, (stored, _) => Task.FromResult<Outcome<Review>>(next(stored)), cancel);

    private Task<Outcome<SavedReview>> StepAsync(
        Target target, Submission submission, LifeStep step, Func<Review, WorkingCopy?, Task<Outcome<Review>>> next,
        CancellationToken cancel) =>
        revising.ReviseAsync(target.Review, submission, stored => AllowedAsync(target, stored, step, next, cancel), cancel);

    /// <summary>
    /// Takes a step if it is allowed. An edit takes the place of what was saved by itself while its editor wrote, if that was seen;
    /// nothing is published while it waits.
    /// </summary>
    private async Task<Outcome<NextReview>> AllowedAsync(
        Target target, Review stored, LifeStep step, Func<Review, WorkingCopy?, Task<Outcome<Review>>> next, CancellationToken cancel)
    {
        var copy = TakesCopy(stored, step) ? await copies.FindAsync(stored, cancel) : null;
        if (!target.IsMetBy(stored, copy))
            return copy is not null && target.IsMetBy(stored) ? RefusalKind.UnsavedWorkingCopy : RefusalKind.StaleRevision;
        var allowed = ReviewLife.AllowedAt(stored.Status);
        if (!allowed.Contains(step)) return new Refusal(RefusalKind.IllegalStep) { Allowed = [.. allowed.Select(EnumNames.Of)] };
        if (copy is not null && step == LifeStep.Publish) return RefusalKind.UnsavedWorkingCopy;
        var outcome = await next(stored, copy);
        if (!outcome.TryGet(out var review, out var refusal)) return refusal;
        return (Outcome<NextReview>)new NextReview(review, copy) with { Warnings = outcome.Warnings };
    }

    /// <summary>The working copy of a published review is published by a step of its own.</summary>
    private static bool TakesCopy(Review stored, LifeStep step) =>
        stored.Status is not (ReviewStatus.Published or ReviewStatus.Deleted) && step is LifeStep.Edit or LifeStep.Publish;
}
