using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Which reviews name an image, in a revision or in the working copy. Whoever saves a review first writes a pointer to it for each of its
/// images, so that nothing that is used goes unnoticed. A pointer is never removed, since somebody may be about to rely on it; one whose
/// review came to nothing, or was erased, is found out by reading the review.
/// </summary>
public sealed class ImageUsage(
    IReviewIndex index, IReviewStore reviews, IWorkingCopyStore copies, ISitePageStore pages, CurrentSite sites)
{
    private const int AtOnce = 100;

    /// <summary>How many revisions are read at once: at their longest some ten megabytes.</summary>
    private const int RevisionsAtOnce = 50;

    /// <summary>Notes that a review names images, or is about to.</summary>
    public Task NoteAsync(ReviewId review, IEnumerable<ImageId> images, CancellationToken cancel) =>
        Task.WhenAll(images.Select(image => index.TryPutAsync(PointerOf(image, review), over: null, cancel)));

    /// <summary>Notes every image that a revision of a review names, for an index that is made anew.</summary>
    public async Task NoteAllAsync(ReviewId review, CancellationToken cancel)
    {
        await foreach (var revision in RevisionsAsync(review, cancel))
            await NoteAsync(review, revision.Content.Images, cancel);
        if (await copies.FindAsync(review, cancel) is { } copy) await NoteAsync(review, copy.Rewrite.Content.Images, cancel);
    }

    /// <summary>
    /// The reviews behind one that may name an image: all that do, and perhaps some that do not. They come in the order of their ids.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="behind">The last review that is passed over; <see langword="null"/> for none.</param>
    /// <param name="cancel">Ends the walk.</param>
    public async IAsyncEnumerable<ReviewId> ListNotedAsync(
        ImageId image, ReviewId? behind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        IReadOnlyList<Pointer> page;
        var after = behind?.ToString();
        do
        {
            page = await index.ListAsync(PointerList.Naming(image), after, AtOnce, cancel);
            foreach (var pointer in page) yield return pointer.Review;
            after = page.Count > 0 ? page[^1].Key : after;
        }
        while (page.Count == AtOnce);
    }

    /// <summary>The reviews of which a revision names an image, be it a former one.</summary>
    public IAsyncEnumerable<ReviewId> ListAsync(ImageId image, CancellationToken cancel) =>
        ListNotedAsync(image, behind: null, cancel).Where(async (review, _) => await NamesAsync(review, image, cancel));

    /// <summary>The pages of the site's own that name an image. They are few, so that nothing is noted of them.</summary>
    public async Task<IReadOnlyList<SitePage>> ListPagesAsync(ImageId image, CancellationToken cancel) =>
        [.. (await pages.ListAsync(cancel)).Where(page => page.Images.Contains(image))];

    /// <summary>Whether a revision of any review names an image, or the site itself uses it.</summary>
    public async Task<bool> IsUsedAsync(ImageId image, CancellationToken cancel) =>
        await ListAsync(image, cancel).AnyAsync(cancel) || await IsUsedBySiteAsync(image, cancel);

    /// <summary>Whether the site's settings name an image, as its icon or as the picture of a byline, or a page of its own does.</summary>
    public async Task<bool> IsUsedBySiteAsync(ImageId image, CancellationToken cancel) =>
        (await sites.GetAsync(cancel)).Names(image) || (await ListPagesAsync(image, cancel)).Count > 0;

    private static Pointer PointerOf(ImageId image, ReviewId review) => new(PointerList.Naming(image), review.ToString(), review);

    private async Task<bool> NamesAsync(ReviewId review, ImageId image, CancellationToken cancel) =>
        (await copies.FindAsync(review, cancel))?.Rewrite.Content.Images.Contains(image) is true
        || await RevisionsAsync(review, cancel).AnyAsync(revision => revision.Content.Images.Contains(image), cancel);

    private async IAsyncEnumerable<Review> RevisionsAsync(
        ReviewId review, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        IReadOnlyList<Review> page;
        var from = 1;
        do
        {
            page = await reviews.ListRevisionsAsync(review, from, RevisionsAtOnce, cancel);
            foreach (var revision in page) yield return revision;
            from += RevisionsAtOnce;
        }
        while (page.Count == RevisionsAtOnce);
    }
}
