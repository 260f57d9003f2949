using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>Does the duties that images leave.</summary>
public sealed class ImageWork(
    Development development, ImageRemoving removing, UnwantedFiles unwanted, ImageUsage usage, CurrentSite sites, IReviewStore reviews, Publisher publisher,
        DocumentWriter writer, SideBySide sideBySide, IOutbox outbox)
{
    /// <summary>How many reviews are published together.</summary>
    private const int ReviewsAtOnce = 50;

    /// <summary>Does one. It can be killed at any point and done again at any time, by anyone.</summary>
    public Task WorkOffAsync(ImageDuty duty, CancellationToken cancel) => duty switch
    {
        ImageUploaded uploaded => DevelopAsync(uploaded, cancel),
        ImageRemoval removal => removing.WorkOffAsync(removal, cancel),
        ImageChanged changed => RepublishAsync(changed, cancel),
        ImageTakenDown takenDown => FinishTakedownAsync(takenDown, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty.GetType().Name, "Not a duty of an image's."),
    };

    private async Task DevelopAsync(ImageUploaded duty, CancellationToken cancel)
    {
        if (await development.WorkOffAsync(duty, cancel) is { } change) await RepublishAsync(change, cancel);
    }

    private async Task FinishTakedownAsync(ImageTakenDown duty, CancellationToken cancel)
    {
        await unwanted.RemoveAsync(duty.Image, cancel);
        await RepublishAsync(duty, cancel);
    }

    /// <summary>Renders what shows the image again, also where a review has named it just now.</summary>
    private async Task RepublishAsync(ImageDuty duty, CancellationToken cancel)
    {
        await foreach (var some in usage.ListNotedAsync(duty.Image, cancel).Chunk(ReviewsAtOnce).WithCancellation(cancel))
        {
            var stored = await sideBySide.SelectAsync(some, reviews.FindAsync, cancel);
            await publisher.RefreshAsync([.. stored.OfType<Review>().Select(review => new AffectedDocuments(review.Id, review.Revision))], cancel);
        }
        if ((await sites.GetAsync(cancel)).Icon == duty.Image) await writer.WriteAsync(SiteAssetDocument.All, cancel);
        await outbox.RemoveAsync([duty], cancel);
    }
}
