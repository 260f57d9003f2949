using ReviewFunctions.Reviews.Drafts;

namespace ReviewFunctions.Reviews;

/// <summary>
/// The life of a review: which steps are allowed at each status, and what each makes of it. Pure functions of the review and the time, in
/// whole seconds. Number and editor of the next revision are the business of whoever saves it.
/// </summary>
public static class ReviewLife
{
    /// <summary>The steps that are allowed at a status.</summary>
    public static IReadOnlyList<LifeStep> AllowedAt(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => [LifeStep.Edit, LifeStep.Publish, LifeStep.Delete],
        ReviewStatus.Scheduled => [LifeStep.Edit, LifeStep.Publish, LifeStep.Withdraw, LifeStep.Delete],
        ReviewStatus.Published => [LifeStep.Edit, LifeStep.Withdraw, LifeStep.Delete],
        ReviewStatus.Withdrawn => [LifeStep.Edit, LifeStep.Publish, LifeStep.Delete],
        ReviewStatus.Deleted => [LifeStep.Undelete],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    /// <summary>
    /// What is to become of a new review: a draft, public since the date that its draft gives or now, or scheduled if that date is to come.
    /// </summary>
    public static Review Begin(Review review, ReviewDraft draft, DateTimeOffset now)
    {
        var begun = Placed(review, draft, now);
        return begun with { Updated = draft.Updated ?? begun.Updated };
    }

    private static Review Placed(Review review, ReviewDraft draft, DateTimeOffset now)
    {
        if (draft.Status == ReviewStatus.Draft) return Touch(review with { Status = ReviewStatus.Draft }, now);
        return draft.Published > now ? Schedule(review, draft.Published.Value, now) : Show(review, draft.Published ?? now);
    }

    /// <summary>
    /// With other content. <see cref="Review.Updated"/> moves with every save before the first publication; afterwards only if the editor
    /// calls the change significant, or if headline, rating, verdict or spoiler level are others. An address at which readers may know the
    /// review is kept as a former one.
    /// </summary>
    public static Review Edit(Review review, Rewrite rewrite, Slug slug, DateTimeOffset now)
    {
        var next = review with { Content = rewrite.Content, Slug = slug };
        if (review.Published is null) return Touch(next, now);
        var updated = rewrite.Significant || IsNews(review.Content, rewrite.Content) ? now : review.Updated;
        return next with { Updated = updated, FormerSlugs = FormerSlugs(review, slug) };
    }

    /// <summary>Whether a change of the slug would leave more former ones than a review can have.</summary>
    public static bool IsOutOfSlugs(Review review, Rewrite rewrite) =>
        review.Published is not null && rewrite.Slug is { } slug && FormerSlugs(review, slug).Count > Review.MaxFormerSlugs;

    /// <summary>
    /// Public from now on, scheduled if <paramref name="at"/> is to come, or public since then if it has passed. The date of the first
    /// publication stays.
    /// </summary>
    /// <returns><see langword="null"/> if the time has passed and the review was public before, so that its date is another.</returns>
    public static Review? Publish(Review review, DateTimeOffset? at, DateTimeOffset now)
    {
        if (at > now) return Schedule(review, at.Value, now);
        return at < now && review.Published is not null ? null : Show(review, at ?? now);
    }

    /// <summary>Public since it was due, however late that is; <see langword="null"/> if it is not scheduled or not due yet.</summary>
    public static Review? PublishDue(Review review, DateTimeOffset now) =>
        review is { Status: ReviewStatus.Scheduled, Due: { } due } && due <= now ? Show(review, due) : null;

    /// <summary>Taken back: from readers if they have seen it, else from the schedule, which makes it a draft again.</summary>
    public static Review Withdraw(Review review, DateTimeOffset now) =>
        Touch(review with { Status = review.Published is null ? ReviewStatus.Draft : ReviewStatus.Withdrawn, Due = null }, now);

    /// <summary>Put away, with a note of what it was.</summary>
    public static Review Delete(Review review, DateTimeOffset now) =>
        Touch(review with { Status = ReviewStatus.Deleted, FormerStatus = review.Status }, now);

    /// <summary>What it was before it was deleted; public, if it was scheduled and became due meanwhile.</summary>
    public static Review Undelete(Review review, DateTimeOffset now)
    {
        var back = review with { Status = review.FormerStatus ?? ReviewStatus.Draft, FormerStatus = null };
        return PublishDue(back, now) ?? Touch(back, now);
    }

    private static Review Schedule(Review review, DateTimeOffset due, DateTimeOffset now) =>
        Touch(review with { Status = ReviewStatus.Scheduled, Due = due }, now);

    /// <summary>Nothing was changed since it was first published, so both dates are then the same.</summary>
    private static Review Show(Review review, DateTimeOffset since)
    {
        var shown = review with { Status = ReviewStatus.Published, Due = null };
        return review.Published is null ? shown with { Published = since, Updated = since } : shown;
    }

    private static Review Touch(Review review, DateTimeOffset now) => review.Published is null ? review with { Updated = now } : review;

    private static bool IsNews(ReviewContent before, ReviewContent after) =>
        (before.Headline, before.Rating, before.Verdict, before.Spoilers) != (after.Headline, after.Rating, after.Verdict, after.Spoilers);

    private static IReadOnlyList<Slug> FormerSlugs(Review review, Slug slug) =>
        slug == review.Slug ? review.FormerSlugs : [.. review.FormerSlugs.Where(former => former != slug), review.Slug];
}
