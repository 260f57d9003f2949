using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Removes images in two steps. The first marks an image, after which no review can name it. The second, when every save that saw it before has
/// come to its end, looks again whether a review names it, and removes it if none does. Both can be killed at any point and done again.
/// </summary>
public sealed partial class ImageRemoving(
    IImageStore images, IImageFiles files, UnwantedFiles unwanted, ImageUsage usage, IOutbox outbox, TimeProvider time,
        ILogger<ImageRemoving> log)
{
    /// <summary>The first step, for an image as it was read.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    public Task<bool> TryMarkAsync(StoredImage stored, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var duty = new ImageRemoval { Id = Guid.CreateVersion7(now), NotBefore = now + ImageRemoval.Wait, Image = stored.Image.Id };
        return images.TryReplaceAsync(stored.Image.Remove(now), stored.Version, duty, cancel);
    }

    /// <summary>The second step.</summary>
    public async Task WorkOffAsync(ImageRemoval duty, CancellationToken cancel)
    {
        while (await images.FindAsync(duty.Image, cancel) is { } stored && IsDue(stored.Image))
        {
            cancel.ThrowIfCancellationRequested();
            if (await TrySettleAsync(stored, cancel)) break;
        }
        await unwanted.RemoveAsync(duty.Image, cancel);
        await outbox.RemoveAsync([duty], cancel);
    }

    /// <summary>Not for one that was kept meanwhile, nor for one that was marked again: that has a duty of its own.</summary>
    private bool IsDue(Image image) => image is { Status: ImageStatus.Removing, RemovingSince: { } since } && since + ImageRemoval.Wait <= time.GetUtcNow();

    private async Task<bool> TrySettleAsync(StoredImage stored, CancellationToken cancel)
    {
        var image = stored.Image;
        if (await usage.IsUsedAsync(image.Id, cancel))
        {
            var kept = image.Keep(unusedSince: null);
            return await images.TryReplaceAsync(kept, stored.Version, DutyOf(kept), cancel);
        }
        if (!await images.TryRemoveAsync(image.Id, stored.Version, cancel)) return false;
        Removed(log, image.Id, image.Bytes, image.Uploaded);
        await files.RemoveOriginalAsync(image.Original, cancel);
        await images.ForgetAsync(ImagePlace.Of(image), cancel);
        return true;
    }

    private ImageUploaded? DutyOf(Image kept) =>
        kept.IsShown ? null : new ImageUploaded { Id = Guid.CreateVersion7(time.GetUtcNow()), NotBefore = time.GetUtcNow(), Image = kept.Id };

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed image {Image} ({Bytes} bytes, uploaded {Uploaded}): no revision of any review names it")]
    private static partial void Removed(ILogger logger, ImageId image, long bytes, DateTimeOffset uploaded);
}
