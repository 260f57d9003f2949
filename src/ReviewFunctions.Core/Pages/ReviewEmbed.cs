using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>
/// A review as others embed it (<see href="https://oembed.com/#section2.3">oEmbed, 2.3</see>): its headline, its rating and its verdict.
/// </summary>
public static class ReviewEmbed
{
    /// <summary>The media type by which a page says where this is.</summary>
    public const string MediaType = "application/json+oembed";

    /// <summary>The media type of the document itself.</summary>
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>How large it asks to be shown, in CSS pixels.</summary>
    private const int Width = 600, Height = 200;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes it as JSON in UTF-8.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review, which is public.</param>
    /// <param name="images">The images that it shows.</param>
    public static byte[] Write(SiteSettings site, Review review, ShownImages images)
    {
        var content = review.Content.ForReaders();
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonFormat.Writer))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("title", content.FullHeadline);
            if (content.Author is { } id && site.BylineOf(id) is { } author)
            {
                json.WriteString("author_name", author.Name);
                json.WriteString("author_url", site.FolderOf(Channel.OfAuthor(id)).AbsoluteUri);
            }
            json.WriteString("provider_name", site.Title);
            json.WriteString("provider_url", site.Home().AbsoluteUri);
            var image = SharedImage.OrCard(SharedImage.Of(images, review), site, review);
            json.WriteString("thumbnail_url", image.Address.AbsoluteUri);
            json.WriteNumber("thumbnail_width", image.Width);
            json.WriteNumber("thumbnail_height", image.Height);
            json.WriteString("html", Quote(content, site.Permalink(review.Slug)));
            json.WriteNumber("width", Width);
            json.WriteNumber("height", Height);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string Quote(ReviewContent content, Uri permalink)
    {
        var stars = content.Rating is { } rating ? $"{RatingStars.Write(rating)} ({RatingText.Write(rating)})" : null;
        string?[] judged = [stars, content.Verdict];
        var judgement = string.Join(" ", judged.OfType<string>());
        var language = $"lang=\"{content.Language}\" dir=\"{content.Language.Direction}\"";
        var headline = $"<p><a href=\"{Html.Encode(permalink.AbsoluteUri)}\">{Html.Encode(content.FullHeadline)}</a></p>";
        return $"<blockquote {language}>{headline}{(judgement.Length > 0 ? $"<p>{Html.Encode(judgement)}</p>" : "")}</blockquote>";
    }
}
