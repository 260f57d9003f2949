using System.Text.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Text;

namespace ReviewFunctions.Core.Feeds;

/// <summary>
/// The work and the rating in a JSON Feed's extension <c>_review</c> (<see href="https://www.jsonfeed.org/version/1.1/#extensions">extensions</see>),
/// in the words of <see href="https://schema.org/Review">schema.org</see>.
/// </summary>
internal static class JsonFeedReview
{
    internal static void Write(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject("_review");
        json.WriteString("about", "https://schema.org/Review");
        WriteSubject(json, entry.Subject);
        if (entry.Rating is { } rating) WriteRating(json, rating);
        json.WriteEndObject();
    }

    /// <summary>Writes a property, cleaned as in the other formats, unless there is no value.</summary>
    internal static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, XmlText.Clean(value));
    }

    private static void WriteSubject(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("type", SubjectText.SchemaOrgType(subject.Kind));
        json.WriteOptional("name", subject.Title);
        if (subject.OriginalTitle is { } original)
        {
            json.WriteStartObject("alternateName");
            json.WriteOptional("value", original.Text);
            json.WriteString("language", original.Language.ToString());
            json.WriteEndObject();
        }

        json.WriteOptional("provider", subject.Provider);
        if (subject.Year is { } year) json.WriteNumber("datePublished", year);
        if (subject.Episodes is { } episodes) json.WriteNumber("numberOfEpisodes", episodes);
        if (subject.Minutes is { } minutes) json.WriteString("duration", $"PT{minutes}M");
        json.WriteEndObject();
    }

    private static void WriteRating(Utf8JsonWriter json, Rating rating)
    {
        json.WriteStartObject("reviewRating");
        WriteNumber(json, "ratingValue", rating.Value);
        WriteNumber(json, "bestRating", rating.Best);
        WriteNumber(json, "worstRating", rating.Worst);
        json.WriteEndObject();
    }

    /// <summary>Writes a number without trailing zeros, so that 4.50 and 4.5 give the same bytes.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(RatingText.Number(value));
    }
}
