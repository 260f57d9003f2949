using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Documents;

/// <summary>
/// Renders the site's icons, at addresses that stay: those of the image that the settings name, or the app's own while there is none to
/// be had.
/// </summary>
public sealed class SiteIcons(IImageFiles files, IImageProcessor processor, IPageRenderer pages)
{
    /// <summary>The small icon.</summary>
    public async Task<Document> FaviconAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var image = await FindShownAsync(snapshot, cancel);
        var variant = await ReadVariantAsync(image, cancel);
        var icon = variant is null ? null : processor.MakeFavicon(variant, image?.Description.FocalPoint);
        var bytes = icon ?? pages.FileAt(SiteAddresses.FaviconPath);
        return new Document(SiteAddresses.FaviconPath, "image/x-icon", CachePolicy.Page, bytes);
    }

    /// <summary>The icon for home screens and feed readers.</summary>
    public async Task<Document> TouchIconAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var image = await FindShownAsync(snapshot, cancel);
        var variant = await ReadVariantAsync(image, cancel);
        var icon = variant is null ? null : processor.MakeTouchIcon(variant, image?.Description.FocalPoint);
        var bytes = icon ?? pages.FileAt(SiteAddresses.TouchIconPath);
        return new Document(SiteAddresses.TouchIconPath, ImageVariant.Png, CachePolicy.Page, bytes);
    }

    private static async Task<Image?> FindShownAsync(Snapshot snapshot, CancellationToken cancel) =>
        snapshot.Site.Icon is { } icon && await snapshot.FindImageAsync(icon, cancel) is { IsShown: true } image ? image : null;

    /// <summary>
    /// The smallest variant that is large enough, or else the largest; <see langword="null"/> if there is no image or its file has gone.
    /// </summary>
    private async Task<byte[]?> ReadVariantAsync(Image? image, CancellationToken cancel)
    {
        if (image is null) return null;
        var variant = image.Variants.FirstOrDefault(one => Math.Min(one.Width, one.Height) >= IImageProcessor.TouchIconSize)
            ?? image.Variants[^1];
        if (await files.OpenVariantAsync(image.Id, variant.Name, cancel) is not { } opened) return null;
        using var bytes = new MemoryStream();
        await using (opened.Content) await opened.Content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
