using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// The second step of a removal, see <see cref="ImageRemoving"/>: when every save that saw the image before its mark has come to its end,
/// it looks again whether a review names it, and removes it if none does.
/// </summary>
public sealed partial class ImageRemovalHandler(
    IImageStore images, IImageFiles files, UnwantedFiles unwanted, ImageUsage usage, IOutbox outbox, TimeProvider time,
    ILogger<ImageRemovalHandler> log)
{
    /// <summary>Removes the image, or lets it be.</summary>
    public async Task HandleAsync(ImageRemoval message, CancellationToken cancel)
    {
        while (await images.FindAsync(message.Image, cancel) is { } stored && IsDue(stored.Image))
        {
            cancel.ThrowIfCancellationRequested();
            if (await TrySettleAsync(stored, cancel)) break;
        }
        await unwanted.RemoveAsync(message.Image, cancel);
        await outbox.RemoveAsync([message], cancel);
    }

    /// <summary>Not for one that was kept meanwhile, nor for one that was marked again: that has a message of its own.</summary>
    private bool IsDue(Image image) =>
        image is { Status: ImageStatus.Removing, RemovingSince: { } since } && since + ImageRemoval.Wait <= time.GetUtcNow();

    private async Task<bool> TrySettleAsync(StoredImage stored, CancellationToken cancel)
    {
        var image = stored.Image;
        if (await usage.IsUsedAsync(image.Id, cancel))
        {
            var kept = image.Keep(unusedSince: null);
            return await images.TryReplaceAsync(kept, stored.Version, MessageOf(kept), cancel);
        }
        if (!await images.TryRemoveAsync(image.Id, stored.Version, cancel)) return false;
        Removed(log, image.Id, image.Bytes, image.Uploaded);
        await files.RemoveOriginalAsync(image.Original, cancel);
        await images.ForgetAsync(ImagePlace.Of(image), cancel);
        return true;
    }

    private ImageUploaded? MessageOf(Image kept) => kept.IsShown
        ? null
        : new ImageUploaded { Id = Guid.CreateVersion7(time.GetUtcNow()), NotBefore = time.GetUtcNow(), Image = kept.Id };

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Removed image {Image} ({Bytes} bytes, uploaded {Uploaded}): no revision of any review names it")]
    private static partial void Removed(ILogger logger, ImageId image, long bytes, DateTimeOffset uploaded);
}

/// <summary>Removes every file of an image that was taken down, then publishes what showed it.</summary>
public sealed class ImageTakenDownHandler(UnwantedFiles unwanted, ImageChangedHandler changed)
{
    /// <summary>Does both, the second in slices.</summary>
    public async Task HandleAsync(ImageTakenDown message, DateTimeOffset end, CancellationToken cancel)
    {
        await unwanted.RemoveAsync(message.Image, cancel);
        await changed.HandleAsync(message, end, cancel);
    }
}
