using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Makes the variants of images, at once or by the timer. It can be killed at any point and done again at any time, by anyone.
/// </summary>
public sealed partial class Development(IImageStore images, IImageFiles files, UnwantedFiles unwanted, DecodeGate gate, IOutbox outbox,
    TimeProvider time, ILogger<Development> log)
{
    /// <summary>Writes the variants of an image that was just added, and makes it ready.</summary>
    /// <returns>The message that this has left, as it is stored; <see langword="null"/> if somebody else did it.</returns>
    public async Task<ImageChanged?> FinishAsync(ImageUploaded message, DevelopedImage made, CancellationToken cancel)
    {
        await Task.WhenAll(made.Variants.Select(variant => files.SaveVariantAsync(message.Image, variant, cancel)));
        ImageChanged? change = null;
        while (change is null && await images.FindAsync(message.Image, cancel) is { Image.Status: ImageStatus.Pending } stored)
        {
            cancel.ThrowIfCancellationRequested();
            var next = NewMessage(message.Image);
            if (await images.TryReplaceAsync(stored.Image.With(made), stored.Version, next, cancel)) change = next;
        }
        if (change is null) await unwanted.RemoveAsync(message.Image, cancel);
        await outbox.RemoveAsync([message], cancel);
        return change;
    }

    /// <summary>Makes the variants of an image that waits for them. One that cannot be read to its end has failed.</summary>
    /// <returns>As above.</returns>
    public async Task<ImageChanged?> DevelopAsync(ImageUploaded message, CancellationToken cancel)
    {
        if (await images.FindAsync(message.Image, cancel) is { Image: { Status: ImageStatus.Pending } image })
        {
            if (await gate.EnterAsync(() => DevelopAsync(image, cancel), cancel) is { } made)
                return await FinishAsync(message, made, cancel);
            await FailAsync(image.Id, cancel);
        }
        else
        {
            await unwanted.RemoveAsync(message.Image, cancel);
        }
        await outbox.RemoveAsync([message], cancel);
        return null;
    }

    private async Task<DevelopedImage?> DevelopAsync(Image image, CancellationToken cancel)
    {
        await using var original = await files.OpenOriginalAsync(image.Original, cancel);
        return original is null ? null : ImageMeter.Develop(original, out _);
    }

    private async Task FailAsync(ImageId id, CancellationToken cancel)
    {
        NotMade(log, id);
        while (await images.FindAsync(id, cancel) is { Image.Status: ImageStatus.Pending } stored)
            if (await images.TryReplaceAsync(stored.Image with { Status = ImageStatus.Failed }, stored.Version, message: null, cancel))
                return;
    }

    /// <summary>Reviews may have named it already.</summary>
    private ImageChanged NewMessage(ImageId image) =>
        new() { Id = Guid.CreateVersion7(time.GetUtcNow()), NotBefore = time.GetUtcNow(), Image = image };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The original of image {Image} cannot be read to its end: it has failed")]
    private static partial void NotMade(ILogger logger, ImageId image);
}
