using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>Shows reviews to those without a token, by links that end.</summary>
public sealed class PreviewLinks(
    IReviewStore reviews, IPreviewLinkStore links, IWorkingCopyStore copies, Revising revising, ReviewDocuments documents,
    TimeProvider time)
{
    /// <summary>Makes a link to a review, and removes those that have ended.</summary>
    /// <param name="review">The review as it was found.</param>
    /// <param name="request">What the editor asks for.</param>
    /// <param name="editor">Who asks.</param>
    /// <param name="isDryRun">Whether nothing is to be stored.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<NewPreviewLink>> CreateAsync(
        Review review, PreviewLinkRequest request, Editor editor, bool isDryRun, CancellationToken cancel)
    {
        if (!await revising.MayAsync(editor, review, cancel)) return RefusalKind.NotOwnReview;
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        var (ended, running) = Split(await links.ListAsync(review.Id, cancel), now);
        if (running.Count >= PreviewLink.MaxLinks) return RefusalKind.TooManyPreviewLinks;
        if (isDryRun) return RefusalKind.DryRunPassed;
        foreach (var link in ended) await links.RemoveAsync(review.Id, link.Id, cancel);
        var secret = PreviewSecret.New();
        var made = new PreviewLink(Guid.CreateVersion7(time.GetUtcNow()), review.Id, editor.Name, now, now.AddDays(request.Days))
        {
            ShowsWorkingCopy = request.ShowsWorkingCopy,
        };
        await links.AddAsync(made, secret.Hash, cancel);
        // An erasure that came in between may have removed the links already.
        if (await reviews.FindAsync(review.Id, cancel) is not null) return new NewPreviewLink(made, secret);
        await links.RemoveAsync(review.Id, made.Id, cancel);
        return RefusalKind.ErasedReview;
    }

    /// <summary>The links to a review that have not ended, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<PreviewLink>> ListAsync(ReviewId review, CancellationToken cancel) =>
        Split(await links.ListAsync(review, cancel), time.GetUtcNow()).Running;

    /// <summary>Ends a link at once.</summary>
    public async Task<RefusalKind?> RevokeAsync(Review review, string link, Editor editor, bool isDryRun, CancellationToken cancel)
    {
        if (!await revising.MayAsync(editor, review, cancel)) return RefusalKind.NotOwnReview;
        if (!Guid.TryParseExact(link, "N", out var id)) return RefusalKind.UnknownPreviewLink;
        var isThere = isDryRun
            ? (await links.ListAsync(review.Id, cancel)).Any(known => known.Id == id)
            : await links.RemoveAsync(review.Id, id, cancel);
        return isThere ? null : RefusalKind.UnknownPreviewLink;
    }

    /// <summary>
    /// The page of a review for whoever has a link to it; <see langword="null"/> if the link is unknown or has ended, or the review was
    /// deleted or erased.
    /// </summary>
    public async Task<Document?> ShowAsync(string review, string secret, CancellationToken cancel)
    {
        if (!ReviewId.TryParse(review, out var id) || !PreviewSecret.TryParse(secret, out var sent)) return null;
        if (await links.FindAsync(id, sent.Hash, cancel) is not { } link || link.Expires <= time.GetUtcNow()) return null;
        if (await reviews.FindAsync(id, cancel) is not { Status: not ReviewStatus.Deleted } stored) return null;
        var copy = link.ShowsWorkingCopy ? await copies.FindAsync(id, cancel) : null;
        return await documents.PreviewAsync(copy?.Over(stored) ?? stored, link.Expires, cancel);
    }

    private static (IReadOnlyList<PreviewLink> Ended, IReadOnlyList<PreviewLink> Running) Split(
        IReadOnlyList<PreviewLink> all, DateTimeOffset now) =>
        ([.. all.Where(link => link.Expires <= now)], [.. all.Where(link => link.Expires > now)]);
}
