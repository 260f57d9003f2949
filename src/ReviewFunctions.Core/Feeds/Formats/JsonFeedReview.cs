using System.Text.Json;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>
/// The work and the rating in a JSON Feed's extension <c>_review</c>
/// (<see href="https://www.jsonfeed.org/version/1.1/#extensions">extensions</see>), in the words of
/// <see href="https://schema.org/Review">schema.org</see> where it has one. <c>docs/review.schema.json</c> says what can be in it.
/// </summary>
internal static class JsonFeedReview
{
    internal static void Write(Utf8JsonWriter json, FeedEntry entry, ReviewContent review)
    {
        json.WriteStartObject("_review");
        json.WriteString("about", "https://schema.org/Review");
        WriteSubject(json, review.Subject);
        if (review.Rating is { } rating) WriteRating(json, rating);
        json.WriteOptional("verdict", review.Verdict);
        json.WriteOptional("column", review.Column);
        if (review.Experienced is { } experienced) WriteExperience(json, experienced);
        if (review.Spoilers is { } spoilers) json.WriteString("spoilers", EnumNames.Of(spoilers));
        if (entry.Comments is { } comments) JsonFeedComments.WritePlace(json, comments);
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
        json.WriteString("type", SubjectText.SchemaOrgType(subject));
        json.WriteOptional("name", subject.Title);
        if (subject.OriginalTitle is { } original)
        {
            json.WriteStartObject("alternateName");
            json.WriteOptional("value", original.Text);
            json.WriteString("language", original.Language.ToString());
            json.WriteEndObject();
        }

        foreach (var (property, name) in SubjectText.SchemaOrgOrganizations(subject)) json.WriteOptional(property, name);
        if (subject.Year is { } year) json.WriteNumber("datePublished", year);
        foreach (var (property, number) in SubjectText.SchemaOrgNumbers(subject)) json.WriteNumber(property, number);
        if (subject.Minutes is { } minutes) json.WriteString("duration", $"PT{minutes}M");
        if (subject.Address is { } address) WriteAddress(json, address);
        WriteList(json, "genre", subject.Genres, genre => json.WriteStringValue(XmlText.Clean(genre)));
        WriteList(json, "identifier", [.. subject.Identifiers], identifier => WriteIdentifier(json, identifier.Key, identifier.Value));
        json.WriteOptional("url", subject.Url?.AbsoluteUri);
        foreach (var people in subject.People.GroupBy(SubjectText.SchemaOrgProperty))
            WriteList(json, people.Key, [.. people], person => WritePerson(json, person));
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, PostalAddress address)
    {
        json.WriteStartObject("address");
        foreach (var (property, text) in address.SchemaOrgParts()) json.WriteOptional(property, text);
        json.WriteEndObject();
    }

    private static void WriteExperience(Utf8JsonWriter json, Experience experienced)
    {
        json.WriteStartObject("experienced");
        json.WriteOptional("date", experienced.Date?.ToString());
        if (experienced.Again is { } again) json.WriteBoolean("again", again);
        json.WriteEndObject();
    }

    private static void WriteIdentifier(Utf8JsonWriter json, string catalogue, string value)
    {
        json.WriteStartObject();
        json.WriteString("propertyID", catalogue);
        json.WriteOptional("value", value);
        json.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter json, Person person)
    {
        json.WriteStartObject();
        json.WriteOptional("name", person.Name);
        json.WriteOptional("alternateName", person.AlsoKnownAs);
        json.WriteOptional("roleName", person.Role);
        json.WriteOptional("characterName", person.Character);
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
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
