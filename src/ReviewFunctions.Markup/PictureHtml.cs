using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ReviewFunctions.Markup;

/// <summary>Uploaded pictures as HTML. Where a review says nothing of a picture, what the picture itself says is taken.</summary>
public static class PictureHtml
{
    /// <summary>How wide a picture is shown: as wide as the text, which the stylesheet sets, and its margins on a small screen.</summary>
    private const string Sizes = "(min-width: 45rem) 42rem, calc(100vw - 2.5rem)";

    /// <summary>How wide a picture in a list is shown, which the stylesheet sets too.</summary>
    private const string ListSizes = "(min-width: 45rem) 13rem, calc(100vw - 2.5rem)";

    /// <summary>How wide the picture of the first review on the site's first page is shown.</summary>
    private const string LeadSizes = "(min-width: 60rem) 41rem, calc(100vw - 2.5rem)";

    /// <summary>How wide a picture in a grid of reviews is shown.</summary>
    private const string GridSizes = "(min-width: 60rem) 22rem, (min-width: 42rem) 45vw, calc(100vw - 2.5rem)";

    private const string First = "fetchpriority=\"high\"";

    private const string Lazy = "loading=\"lazy\"";

    /// <summary>Into how many steps the stylesheet divides an axis: it has classes <c>x0</c> to <c>x10</c>, and likewise y.</summary>
    private const int FocusSteps = 10;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>
    /// The picture on a page (<see href="https://html.spec.whatwg.org/multipage/images.html#adaptive-images">HTML, 4.8.3</see>): browsers
    /// take the format and the width that suits them, and keep the room free before they have it.
    /// </summary>
    /// <param name="picture">The picture.</param>
    /// <param name="alt">What the review says of it; empty for the image's own.</param>
    /// <param name="isFirst">Whether it is seen without scrolling; any other is fetched when it comes near.</param>
    public static string OnPage(Picture picture, string? alt, bool isFirst) =>
        Frame(picture, "", hasPlaceholder: true, Write(picture, picture.ForFeed, alt, Sizes, isFirst ? First : Lazy));

    /// <summary>
    /// The picture that a review opens with: seen without scrolling, and cropped by the stylesheet if it <see cref="Picture.IsTall"/>.
    /// </summary>
    public static string AtHead(Picture picture, string? alt) => picture.IsTall
        ? Frame(picture, $" tall{FocusOf(picture)}", hasPlaceholder: true, Write(picture, picture.ForFeed, alt, Sizes, First))
        : OnPage(picture, alt, isFirst: true);

    /// <summary>The picture in a list of reviews. Its file is so small that a placeholder would only make the page longer.</summary>
    public static string InList(Picture picture, string? alt) => Frame(
        picture, FocusOf(picture), hasPlaceholder: false, Write(picture, picture.Thumbnail, alt, ListSizes, Lazy));

    /// <summary>The picture of the review that leads the site's first page: it is seen without scrolling.</summary>
    public static string InLead(Picture picture, string? alt) => Frame(
        picture, FocusOf(picture), hasPlaceholder: true, Write(picture, picture.ForFeed, alt, LeadSizes, First));

    /// <summary>The picture in a grid of reviews.</summary>
    public static string InGrid(Picture picture, string? alt) => Frame(
        picture, FocusOf(picture), hasPlaceholder: true, Write(picture, picture.Thumbnail, alt, GridSizes, Lazy));

    /// <summary>
    /// A picture in the box that the stylesheet lays out, above its placeholder. Nothing takes the placeholder away when the picture has
    /// arrived, so only what covers it whole has one.
    /// </summary>
    private static string Frame(Picture picture, string classes, bool hasPlaceholder, string html)
    {
        var blur = hasPlaceholder && picture is { IsOpaque: true, Placeholder: { } tiny }
            ? $"<img class=\"blur\" src=\"{WebUtility.HtmlEncode(tiny)}\" alt=\"\">"
            : "";
        return $"<span class=\"frame{classes}\">{blur}{html}</span>";
    }

    /// <summary>The classes of the focal point, to the nearest tenth; none for the middle, which the stylesheet takes anyway.</summary>
    private static string FocusOf(Picture picture) =>
        picture.Focus is { } focus ? StepOf('x', focus.X) + StepOf('y', focus.Y) : "";

    private static string StepOf(char axis, decimal part)
    {
        var step = (int)Math.Round(Math.Clamp(part, 0, 1) * FocusSteps, MidpointRounding.AwayFromZero);
        return 2 * step == FocusSteps ? "" : string.Create(CultureInfo.InvariantCulture, $" {axis}{step}");
    }

    private static string Write(Picture picture, PictureFile shown, string? alt, string sizes, string loading)
    {
        var largest = picture.Files[^1];
        return $"<picture><source type=\"{PictureFile.WebP}\" srcset=\"{Srcset(picture, PictureFile.WebP)}\" sizes=\"{sizes}\">"
            + $"<img src=\"/{shown.Path}\" srcset=\"{Srcset(picture, shown.MediaType)}\" "
            + $"sizes=\"{sizes}\" alt=\"{AltOf(picture, alt)}\" "
            + $"width=\"{largest.Width}\" height=\"{largest.Height}\" {loading} decoding=\"async\"></picture>";
    }

    /// <summary>The picture in a feed: one absolute address.</summary>
    public static string InFeed(Picture picture, string? alt)
    {
        var shown = picture.ForFeed;
        return $"<img src=\"{picture.AddressOf(shown).AbsoluteUri}\" alt=\"{AltOf(picture, alt)}\" "
            + $"width=\"{shown.Width}\" height=\"{shown.Height}\">";
    }

    /// <summary>The image that a review opens with, as a figure.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="html">How it is shown, as one of the others here says.</param>
    /// <param name="caption">What the review says below it; <see langword="null"/> for what the picture says itself.</param>
    public static string Figure(Picture picture, string html, string? caption)
    {
        var figure = new StringBuilder("<figure>").Append(html);
        if ((caption ?? picture.Caption) is { } text)
            figure.Append("<figcaption>").Append(Escape(text)).Append(CreditBehindText(picture)).Append("</figcaption>");
        else figure.Append(OwnCaption(picture));
        return figure.Append("</figure>").ToString();
    }

    /// <summary>What stands below an image of which the review says nothing; empty if the image says nothing either.</summary>
    public static string OwnCaption(Picture picture) => picture switch
    {
        { Caption: { } caption } => $"<figcaption>{Escape(caption)}{CreditBehindText(picture)}</figcaption>",
        { Credit: not null } => $"<figcaption>{Credit(picture)}</figcaption>",
        _ => "",
    };

    /// <summary>Whose the image is, for the end of its caption; empty if nobody says.</summary>
    public static string CreditBehindText(Picture picture) => Credit(picture) is { Length: > 0 } credit ? $" {credit}" : "";

    private static string Credit(Picture picture) => picture.Credit is { } credit ? $"<small>{Escape(credit)}</small>" : "";

    private static string AltOf(Picture picture, string? said) => Escape(string.IsNullOrWhiteSpace(said) ? picture.Alt : said);

    private static string Srcset(Picture picture, string mediaType) => string.Join(
        ", ", picture.Files.Where(file => file.MediaType == mediaType)
            .Select(file => $"/{file.Path} {file.Width}w"));

    /// <summary>Text that stands outside of Markdown: what is hidden there by bars is left out.</summary>
    private static string Escape(string text) => Encoder.Encode(SpoilerMark.Redact(text));
}
