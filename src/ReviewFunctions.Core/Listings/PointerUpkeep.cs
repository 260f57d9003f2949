using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>Brings pointers to what the stored reviews say now, whoever else is at it.</summary>
public sealed class PointerUpkeep(IReviewIndex index, IReviewStore reviews)
{
    /// <summary>
    /// Adds, rewrites or removes one pointer. The pointer is read before the review, and written only if it is still what was read;
    /// a right one is written again, because a write that is skipped does not stop a slower handler that read an older review.
    /// </summary>
    public async Task BringUpToDateAsync(Pointer pointer, CancellationToken cancel)
    {
        while (!await TryBringUpToDateAsync(pointer, cancel))
            cancel.ThrowIfCancellationRequested();
    }

    private async Task<bool> TryBringUpToDateAsync(Pointer pointer, CancellationToken cancel)
    {
        var version = await index.FindVersionAsync(pointer, cancel);
        var review = await reviews.FindAsync(pointer.Review, cancel);
        if (pointer.HoldsFor(review)) return await index.TryPutAsync(pointer, version, cancel);
        return version is null || await index.TryRemoveAsync(pointer, version, cancel);
    }
}
