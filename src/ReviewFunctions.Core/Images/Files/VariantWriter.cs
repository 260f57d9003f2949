using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>
/// Makes and stores the variants of images, at once or by the timer. It can be killed at any point and run again at any time, by anyone.
/// </summary>
public sealed partial class VariantWriter(IImageProcessor processor, IImageStore images, IImageFiles files, UnwantedFiles unwanted,
    DecodeGate gate, IOutbox outbox, TimeProvider time, ILogger<VariantWriter> log)
{
    /// <summary>Writes the variants of an image that was just added, and makes it ready.</summary>
    /// <returns>The message that this has left, as it is stored; <see langword="null"/> if somebody else did it.</returns>
    public async Task<ImageChanged?> WriteAsync(ImageUploaded message, ProcessedImage processed, CancellationToken cancel)
    {
        await Task.WhenAll(processed.Variants.Select(variant => files.SaveVariantAsync(message.Image, variant, cancel)));
        ImageChanged? change = null;
        while (change is null && await images.FindAsync(message.Image, cancel) is { Image.Status: ImageStatus.Pending } stored)
        {
            cancel.ThrowIfCancellationRequested();
            var next = NewMessage(message.Image);
            if (await images.TryReplaceAsync(stored.Image.With(processed), stored.Version, next, cancel)) change = next;
        }
        if (change is null) await unwanted.RemoveAsync(message.Image, cancel);
        await outbox.RemoveAsync([message], cancel);
        return change;
    }

    /// <summary>Makes the variants of an image that waits for them. One that cannot be read to its end has failed.</summary>
    /// <returns>The message that this has left, as it is stored; <see langword="null"/> if there is none.</returns>
    public async Task<ImageChanged?> MakeAsync(ImageUploaded message, CancellationToken cancel)
    {
        if (await images.FindAsync(message.Image, cancel) is { Image: { Status: ImageStatus.Pending } image })
        {
            if (await gate.EnterAsync(() => ProcessAsync(image, cancel), cancel) is { } processed)
                return await WriteAsync(message, processed, cancel);
            await FailAsync(image.Id, cancel);
        }
        else
        {
            await unwanted.RemoveAsync(message.Image, cancel);
        }
        await outbox.RemoveAsync([message], cancel);
        return null;
    }

    private async Task<ProcessedImage?> ProcessAsync(Image image, CancellationToken cancel)
    {
        await using var original = await files.OpenOriginalAsync(image.Original, cancel);
        return original is null ? null : ImageMeter.Process(processor, original, out _);
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
