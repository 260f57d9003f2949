using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images.Files;

/// <summary>
/// Removes files of images that are gone or were taken down. Whoever writes variants looks here afterwards, since the image may have been
/// taken down while they were written.
/// </summary>
public sealed class UnwantedFiles(IImageStore images, IImageFiles files)
{
    /// <summary>
    /// Removes what is stored of an image, unless the image wants it. The variants are listed before the image is read: whoever uploads the
    /// file again writes variants after the image, so that those are not in the list, or have other versions, and stay.
    /// </summary>
    public async Task RemoveAsync(ImageId image, CancellationToken cancel)
    {
        var variants = await files.ListVariantsAsync(image, cancel);
        var stored = await images.FindAsync(image, cancel);
        if (stored is not (null or { Image.Status: ImageStatus.Removed })) return;
        if (stored is not null) await files.RemoveOriginalAsync(stored.Image.Original, cancel);
        foreach (var variant in variants) await files.RemoveVariantAsync(image, variant, cancel);
    }
}
