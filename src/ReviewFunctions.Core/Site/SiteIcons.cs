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
        var image = site.Icon is { } icon ? await FindShownAsync(icon, cancel) : null;
        using var picture = image is null ? null : await DecodeAsync(image, cancel);
        var focus = image?.Description.FocalPoint;
        var favicon = picture is null ? pages.FileAt(SiteAddresses.FaviconPath) : IconPictures.Favicon(picture, focus);
        var touchIcon = picture is null ? pages.FileAt(SiteAddresses.TouchIconPath) : IconPictures.TouchIcon(picture, focus);
        return
        [
            new Document(SiteAddresses.FaviconPath, "image/x-icon", CachePolicy.Page, favicon),
            new Document(SiteAddresses.TouchIconPath, ImageVariant.Png, CachePolicy.Page, touchIcon),
        ];
    }

    private async Task<Image?> FindShownAsync(ImageId icon, CancellationToken cancel)
    {
        var stored = await images.FindAsync(icon, cancel);
        return stored is { Image.IsShown: true } ? stored.Image : null;
    }

    /// <summary>The smallest variant that is large enough, or else the largest; <see langword="null"/> if its file has gone.</summary>
    private async Task<SKBitmap?> DecodeAsync(Image image, CancellationToken cancel)
    {
        var variant = image.Variants.FirstOrDefault(one => Math.Min(one.Width, one.Height) >= IconPictures.TouchSize) ?? image.Variants[^1];
        if (await files.OpenVariantAsync(image.Id, variant.Name, cancel) is not { } opened) return null;
        using var bytes = new MemoryStream();
        await using (opened.Content) await opened.Content.CopyToAsync(bytes, cancel);
        return SKBitmap.Decode(bytes.ToArray());
    }
}
