using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>What editors do with images that are there: read, step, save over what was read.</summary>
public sealed class ImageEditing(
    IImageStore images, ImageUsage usage, ImageRemoving removing, CurrentSite sites, OutboxProcessor processor, PublishingOptions options, TimeProvider time)
{
    /// <summary>Saves what is to be said of an image, and publishes the reviews that show it.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="read">Reads the request against the image as it is stored, on its site. It may be asked several times.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public Task<ImageOutcome> RewriteAsync(
        ImageId id, IReadOnlyList<int>? revisions, Submission submission, Func<Image, SiteSettings, DraftReading> read, CancellationToken cancel) =>
        ChangeAsync(id, revisions, async stored =>
        {
            var reading = read(stored.Image, await sites.GetAsync(cancel));
            if (reading is not AcceptedDescription { Description: var description }) return new UnusableImageRequest(reading);
            if (submission.IsTrial) return new PassedImageTrial();
            var next = stored.Image with { Description = description, Revision = stored.Image.Revision + 1 };
            var now = time.GetUtcNow();
            var message = new ImageChanged { Id = Guid.CreateVersion7(now), NotBefore = submission.Waits ? now + options.Grace : now, Image = id };
            if (!await images.TryReplaceAsync(next, stored.Version, message, cancel)) return null;
            return new SavedImage(next, submission.Waits ? await processor.ProcessNowAsync(message, cancel) : Publication.Pending);
        }, cancel);

    /// <summary>Has an image removed that no revision of any review names.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public Task<ImageOutcome> RemoveAsync(ImageId id, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel) =>
        ChangeAsync(id, revisions, async stored =>
        {
            if (stored.Image.Status == ImageStatus.Removed) return new RemovedImage();
            if (await usage.ListAsync(id, cancel).ToListAsync(cancel) is { Count: > 0 } reviews) return new UsedImage(reviews);
            if (await usage.IsIconAsync(id, cancel)) return new UsedImage([]);
            if (submission.IsTrial) return new PassedImageTrial();
            if (stored.Image.Status == ImageStatus.Removing) return new LeavingImage(stored.Image);
            return await removing.TryMarkAsync(stored, cancel) ? new LeavingImage(stored.Image.Remove(time.GetUtcNow())) : null;
        }, cancel);

    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that the change is meant for.</param>
    /// <param name="step">Gives what came of it, or <see langword="null"/> if somebody else was faster; then all begins again.</param>
    /// <param name="cancel">Ends the call.</param>
    private async Task<ImageOutcome> ChangeAsync(
        ImageId id, IReadOnlyList<int>? revisions, Func<StoredImage, Task<ImageOutcome?>> step, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await images.FindAsync(id, cancel) is not { } stored) return new NoSuchImage();
            if (revisions?.Contains(stored.Image.Revision) == false) return new StaleImage();
            if (await step(stored) is { } outcome) return outcome;
        }
    }
}
