using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Publishing;
using SkiaSharp;

namespace ReviewFunctions.Core.Site;

/// <summary>
/// Renders the site's icons, at addresses that stay: those of the image that the settings name, or the app's own while there is none to be had.
/// </summary>
public sealed class SiteIcons(IImageStore images, IImageFiles files, IPageRenderer pages)
{
    /// <summary>The documents.</summary>
    public async Task<IReadOnlyList<Document>> RenderAsync(SiteSettings site, CancellationToken cancel)
    {
        var image = site.Icon is { } icon && await images.FindAsync(icon, cancel) is { Image: { IsShown: true } shown } ? shown : null;
        using var picture = image is null ? null : await DecodeAsync(image, cancel);
        var focus = image?.Description.FocalPoint;
        return
        [
            new Document(SiteAddresses.FaviconPath, "image/x-icon", CachePolicy.Page, picture is null ? pages.Favicon : IconPictures.Favicon(picture, focus)),
            new Document(SiteAddresses.TouchIconPath, ImageVariant.Png, CachePolicy.Page, picture is null ? pages.TouchIcon : IconPictures.TouchIcon(picture, focus)),
        ];
    }

    /// <summary>The smallest variant that is large enough, or else the largest.</summary>
    private async Task<SKBitmap?> DecodeAsync(Image image, CancellationToken cancel)
    {
        var variant = image.Variants.FirstOrDefault(one => Math.Min(one.Width, one.Height) >= IconPictures.TouchSize) ?? image.Variants[^1];
        if (await files.OpenVariantAsync(image.Id, variant.Name, cancel) is not { } opened) return null;
        using var bytes = new MemoryStream();
        await using (opened.Content) await opened.Content.CopyToAsync(bytes, cancel);
        return SKBitmap.Decode(bytes.ToArray());
    }
}
