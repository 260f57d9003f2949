using System.Text.Json;
using Microsoft.AspNetCore.Html;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.StructuredData;

/// <summary>A review as <see href="https://schema.org/Review">schema.org</see> has it.</summary>
internal static class ReviewJsonLd
{
    internal static HtmlString Write(ReviewPage page) => JsonLd.Write("Review", json =>
    {
        WriteReview(json, page);
        if (page.LeadImage is { } image) WriteImage(json, image);
    });

    /// <summary>The way to the review: by its column, or else by its kind.</summary>
    internal static HtmlString WriteWay(ReviewPage page)
    {
        var (site, content) = (page.Site, page.Review.Content);
        var above = content.Column is { } column ? Channel.Named(ChannelKind.Column, column) : Channel.OfKind(content.Subject.Kind);
        return JsonLd.OfWay(
            site, (page.Words.NameOf(site, above), site.FolderOf(above)), (content.Headline, site.Permalink(page.Review.Slug)));
    }

    private static void WriteReview(Utf8JsonWriter json, ReviewPage page)
    {
        var (site, review) = (page.Site, page.Review);
        var content = review.Content;
        json.WriteString("@id", site.Permalink(review.Slug).AbsoluteUri);
        json.WriteString("url", site.Permalink(review.Slug).AbsoluteUri);
        json.WriteString("headline", content.FullHeadline);
        json.WriteOptional("description", PageHead.Describe(content));
        json.WriteString("inLanguage", content.Language.ToString());
        if (review.Published is { } published) json.WriteString("datePublished", PageDates.Machine(published));
        json.WriteString("dateModified", PageDates.Machine(review.Updated));
        WriteAuthor(json, site, content.Author);
        json.WriteNamed("publisher", "Organization", site.Title);
        WorkJsonLd.Write(json, content.Subject, page.LeadImage);
        if (page.HasThread) WriteThread(json, page);
        WriteTranslations(json, page);
        if (content.Rating is { } rating) WriteRating(json, rating);
    }

    /// <summary>The same review in other languages (<see href="https://schema.org/workTranslation">workTranslation</see>).</summary>
    private static void WriteTranslations(Utf8JsonWriter json, ReviewPage page)
    {
        var original = page.Review.Content.TranslationOf;
        var named = page.Translations.Where(other => original is null || other.Id == original).ToList();
        if (named.Count == 0) return;
        json.WriteStartArray(original is null ? "workTranslation" : "translationOfWork");
        foreach (var other in named)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Review");
            json.WriteString("@id", page.Site.Permalink(other.Slug).AbsoluteUri);
            json.WriteString("inLanguage", other.Content.Language.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
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
        json.WriteOptional("url", author?.Url?.AbsoluteUri);
        json.WriteOptional("image", author?.Avatar?.AbsoluteUri);
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json, SharedImage image)
    {
        json.WriteStartObject("image");
        json.WriteString("@type", "ImageObject");
        json.WriteString("url", image.Address.AbsoluteUri);
        json.WriteNumber("width", image.Width);
        json.WriteNumber("height", image.Height);
        json.WriteOptional("description", image.Description);
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
}
