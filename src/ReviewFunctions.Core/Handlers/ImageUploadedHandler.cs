using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Makes the variants of an image, then publishes the reviews that name it already.</summary>
public sealed class ImageUploadedHandler(VariantWriter variants, ImageChangedHandler changed)
{
    /// <summary>Does both. The second is a message of its own, which the next run handles if this one comes to its end before.</summary>
    public async Task HandleAsync(ImageUploaded message, DateTimeOffset end, CancellationToken cancel)
    {
        if (await variants.MakeAsync(message, cancel) is { } change) await changed.HandleAsync(change, end, cancel);
    }
}
