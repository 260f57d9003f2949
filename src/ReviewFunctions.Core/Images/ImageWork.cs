using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>Does the duties that images leave.</summary>
public sealed class ImageWork(
    Development development, ImageRemoving removing, UnwantedFiles unwanted, ImageUsage usage, CurrentSite sites, IReviewStore reviews,
    Publisher publisher, DocumentWriter writer, SideBySide sideBySide, IOutbox outbox, TimeProvider time)
{
    /// <summary>How many reviews are published together.</summary>
    private const int ReviewsAtOnce = 50;

    /// <summary>
    /// Does one until all is done or <paramref name="end"/> has come. It can be killed at any point and done again at any time, by
    /// anyone.
    /// </summary>
    public Task WorkOffAsync(ImageDuty duty, DateTimeOffset end, CancellationToken cancel) => duty switch
    {
        ImageUploaded uploaded => DevelopAsync(uploaded, end, cancel),
        ImageRemoval removal => removing.WorkOffAsync(removal, cancel),
        ImageChanged changed => RepublishAsync(changed, end, cancel),
        ImageTakenDown takenDown => FinishTakedownAsync(takenDown, end, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.GetType().Name, "Not a duty of an image's."),
    };

    private async Task DevelopAsync(ImageUploaded duty, DateTimeOffset end, CancellationToken cancel)
    {
        if (await development.WorkOffAsync(duty, cancel) is { } change) await RepublishAsync(change, end, cancel);
    }

    private async Task FinishTakedownAsync(ImageTakenDown duty, DateTimeOffset end, CancellationToken cancel)
    {
        await unwanted.RemoveAsync(duty.Image, cancel);
        await RepublishAsync(duty, end, cancel);
    }

    /// <summary>
    /// Renders what shows the image again, also where a review has named it just now, in slices. A message that was read from the store
    /// notes after each how far it has come, so that whoever dies leaves the rest alone to the next.
    /// </summary>
    private async Task RepublishAsync(ImageDuty duty, DateTimeOffset end, CancellationToken cancel)
    {
        var open = duty;
        await foreach (var slice in usage.ListNotedAsync(duty.Image, duty.Cursor, cancel).Chunk(ReviewsAtOnce).WithCancellation(cancel))
        {
            if (time.GetUtcNow() >= end) return;
            var stored = (await sideBySide.SelectAsync(slice, reviews.FindAsync, cancel)).OfType<Review>();
            await publisher.RefreshAsync([.. stored.Select(review => new AffectedDocuments(review.Id, review.Revision))], cancel);
            if (open.Version is null) continue;
            if (await outbox.TryReplaceAsync(open with { Cursor = slice[^1] }, cancel) is not ImageDuty noted) return;
            open = noted;
        }
        if ((await sites.GetAsync(cancel)).Icon == duty.Image) await writer.WriteAsync(SiteAssetDocument.All, cancel);
        await outbox.RemoveAsync([open], cancel);
    }
}
