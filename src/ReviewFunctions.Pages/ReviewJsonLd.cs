using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>
/// A review as <see href="https://www.w3.org/TR/json-ld11/">JSON-LD</see> in the words of
/// <see href="https://schema.org/Review">schema.org</see>. Its encoder escapes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>, so that no text
/// can end the script element around it.
/// </summary>
internal static class ReviewJsonLd
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Write(ReviewPage page)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Review");
            WriteReview(json, page);
            if (page.LeadImage is { } image) WriteImage(json, image);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteReview(Utf8JsonWriter json, ReviewPage page)
    {
        var (site, review) = (page.Site, page.Review);
        var content = review.Content;
        json.WriteString("url", site.Permalink(review.Slug).AbsoluteUri);
        json.WriteString("headline", content.FullHeadline);
        WriteOptional(json, "description", PageHead.Describe(content));
        json.WriteString("inLanguage", content.Language.ToString());
        if (review.Published is { } published) json.WriteString("datePublished", PageDates.Machine(published));
        json.WriteString("dateModified", PageDates.Machine(review.Updated));
        WriteAuthor(json, site, content.Author);
        WriteNamed(json, "publisher", "Organization", site.Title);
        WriteSubject(json, content.Subject);
        if (page.HasThread) WriteThread(json, page);
        if (content.Rating is { } rating) WriteRating(json, rating);
    }

    private static void WriteThread(Utf8JsonWriter json, ReviewPage page)
    {
        json.WriteNumber("commentCount", page.Comments.Count);
        json.WriteString("discussionUrl", page.Site.CommentsOn(page.Review).AbsoluteUri);
    }

    private static void WriteAuthor(Utf8JsonWriter json, SiteSettings site, string? id)
    {
        var author = site.BylineOf(id);
        json.WriteStartObject("author");
        json.WriteString("@type", author is null ? "Organization" : "Person");
        json.WriteString("name", author?.Name ?? site.Title);
        WriteOptional(json, "url", author?.Url?.AbsoluteUri);
        WriteOptional(json, "image", author?.Avatar?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", SubjectText.SchemaOrgType(subject.Kind));
        json.WriteString("name", subject.Title);
        WriteOptional(json, "alternateName", subject.OriginalTitle?.Text);
        WriteOptional(json, "url", subject.Url?.AbsoluteUri);
        if (subject.Provider is { } provider) WriteNamed(json, "provider", "Organization", provider);
        if (subject.Year is { } year) json.WriteString("datePublished", $"{year:0000}");
        if (subject.Episodes is { } episodes) json.WriteNumber("numberOfEpisodes", episodes);
        WriteList(json, "genre", subject.Genres);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, SharedImage image)
    {
        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", image.Address.AbsoluteUri);
        json.WriteNumber("width", image.Width);
        json.WriteNumber("height", image.Height);
        WriteOptional(json, "description", image.Description);
        json.WriteEndObject();
    }

    private static void WriteRating(Utf8JsonWriter json, Rating rating)
    {
        json.WriteStartObject("reviewRating");
        json.WriteString("@type", "Rating");
        json.WriteString("ratingValue", RatingText.Number(rating.Value));
        json.WriteString("bestRating", RatingText.Number(rating.Best));
        json.WriteString("worstRating", RatingText.Number(rating.Worst));
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string property, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null) json.WriteString(property, value);
    }
}
