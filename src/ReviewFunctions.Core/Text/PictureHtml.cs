using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Text.Spoilers;

namespace ReviewFunctions.Core.Text;

/// <summary>Uploaded images as HTML. Where an image says nothing of its own, what the image itself says is taken.</summary>
internal static class PictureHtml
{
    /// <summary>How wide a picture is shown: as wide as the text, which the stylesheet sets, and its margins on a small screen.</summary>
    private const string Sizes = "(min-width: 45rem) 42rem, calc(100vw - 2.5rem)";

    /// <summary>How wide a picture in a list is shown, which the stylesheet sets too.</summary>
    private const string ListSizes = "(min-width: 45rem) 13rem, calc(100vw - 2.5rem)";

    /// <summary>How wide the one picture of a feed's reader is at most, in pixels.</summary>
    private const int FeedWidth = 1280;

    private const string Lazy = "loading=\"lazy\"";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The variant that readers of feeds get: JPEG, or PNG where something shines through.</summary>
    internal static ImageVariant ForFeed(Image image) => Widest(image, FeedWidth);

    /// <summary>A small variant of the same type.</summary>
    internal static ImageVariant Thumbnail(Image image) => Widest(image, 0);

    /// <summary>
    /// The picture on a page (<see href="https://html.spec.whatwg.org/multipage/images.html#adaptive-images">HTML, 4.8.3</see>): browsers
    /// take the format and the width that suits them, and keep the room free before they have it.
    /// </summary>
    /// <param name="image">The image.</param>
    /// <param name="alt">What the review says of it; empty for the image's own.</param>
    /// <param name="isFirst">Whether it is seen without scrolling; any other is fetched when it comes near.</param>
    internal static string OnPage(Image image, string? alt, bool isFirst) =>
        Picture(image, ForFeed(image), alt, Sizes, isFirst ? "fetchpriority=\"high\"" : Lazy);

    /// <summary>The picture in a list of reviews.</summary>
    internal static string InList(Image image, string? alt) => Picture(image, Thumbnail(image), alt, ListSizes, Lazy);

    private static string Picture(Image image, ImageVariant shown, string? alt, string sizes, string loading)
    {
        var largest = image.Variants[^1];
        return $"<picture><source type=\"{ImageVariant.WebP}\" srcset=\"{Srcset(image, ImageVariant.WebP)}\" sizes=\"{sizes}\">"
            + $"<img src=\"{PathOf(image, shown)}\" srcset=\"{Srcset(image, shown.MediaType)}\" "
            + $"sizes=\"{sizes}\" alt=\"{AltOf(image, alt)}\" "
            + $"width=\"{largest.Width}\" height=\"{largest.Height}\" {loading} decoding=\"async\"></picture>";
    }

    /// <summary>The picture in a feed: one absolute address.</summary>
    internal static string InFeed(ShownImages images, Image image, string? alt)
    {
        var shown = ForFeed(image);
        return $"<img src=\"{images.AddressOf(image, shown).AbsoluteUri}\" alt=\"{AltOf(image, alt)}\" "
            + $"width=\"{shown.Width}\" height=\"{shown.Height}\">";
    }

    /// <summary>The image that a review opens with, as a figure.</summary>
    internal static string Figure(Image image, string picture, string? caption)
    {
        var html = new StringBuilder("<figure>").Append(picture);
        if ((caption ?? image.Description.Caption) is { } text)
            html.Append("<figcaption>").Append(Escape(text)).Append(CreditBehindText(image)).Append("</figcaption>");
        else html.Append(OwnCaption(image));
        return html.Append("</figure>").ToString();
    }

    /// <summary>What stands below an image of which the review says nothing; empty if the image says nothing either.</summary>
    internal static string OwnCaption(Image image) => image.Description switch
    {
        { Caption: { } caption } => $"<figcaption>{Escape(caption)}{CreditBehindText(image)}</figcaption>",
        { Credit: not null } => $"<figcaption>{Credit(image)}</figcaption>",
        _ => "",
    };

    /// <summary>Whose the image is, for the end of its caption; empty if nobody says.</summary>
    internal static string CreditBehindText(Image image) => Credit(image) is { Length: > 0 } credit ? $" {credit}" : "";

    private static string Credit(Image image) => image.Description.Credit is { } credit ? $"<small>{Escape(credit)}</small>" : "";

    /// <summary>What an image shows, as plain text; <see langword="null"/> if it is decorative.</summary>
    internal static string? Description(Image image, string? said) =>
        SpoilerMark.Redact(said ?? image.Description.Alt) is { Length: > 0 } text ? text : null;

    private static string AltOf(Image image, string? said) => Escape(string.IsNullOrWhiteSpace(said) ? image.Description.Alt : said);

    private static string Srcset(Image image, string mediaType) => string.Join(
        ", ", image.Variants.Where(variant => variant.MediaType == mediaType)
            .Select(variant => $"{PathOf(image, variant)} {variant.Width}w"));

    private static string PathOf(Image image, ImageVariant variant) => $"/{SiteAddresses.VariantPath(image.Id, variant.Name)}";

    private static ImageVariant Widest(Image image, int width)
    {
        var plain = image.Variants.Where(variant => variant.MediaType != ImageVariant.WebP).ToList();
        return plain.LastOrDefault(variant => variant.Width <= width) ?? plain[0];
    }

    /// <summary>Text that stands outside of Markdown: what is hidden there by bars is left out.</summary>
    private static string Escape(string text) => Encoder.Encode(SpoilerMark.Redact(text));
}
