using System.Globalization;
using System.Xml.Linq;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;
using static ReviewFunctions.Core.Feeds.Formats.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds.Formats;

/// <summary>
/// The work and the judgement in the words of <see href="https://schema.org/Review">schema.org</see>, for XML feeds. What it has no word
/// for is an <see href="https://schema.org/additionalProperty">additional property</see>.
/// </summary>
internal static class SchemaOrgElements
{
    internal static IEnumerable<XElement> Of(FeedEntry entry)
    {
        if (entry.Subject is { } subject) yield return ItemReviewed(subject);
        if (entry.Rating is { } rating) yield return ReviewRating(rating);
        if (Property("abstract", entry.Verdict) is { } verdict) yield return verdict;
        if (entry.Column is { } column)
            yield return new XElement(SchemaOrg + "isPartOf", new XAttribute("type", "CreativeWorkSeries"), Property("name", column));
        if (entry.Spoilers is { } spoilers)
            yield return new XElement(
                SchemaOrg + "additionalProperty", Property("name", "spoilers"), Property("value", EnumNames.Of(spoilers)));
    }

    private static XElement ItemReviewed(Subject subject) => new(
        SchemaOrg + "itemReviewed",
        new XAttribute("type", SubjectText.SchemaOrgType(subject.Kind)),
        Property("name", subject.Title),
        subject.OriginalTitle is { } original
            ? new XElement(SchemaOrg + "alternateName", new XAttribute(XNamespace.Xml + "lang", original.Language.ToString()),
                XmlText.Clean(original.Text))
            : null,
        Property("provider", subject.Provider),
        Property("datePublished", subject.Year?.ToString("0000", CultureInfo.InvariantCulture)),
        Property("numberOfEpisodes", subject.Episodes?.ToString(CultureInfo.InvariantCulture)),
        Property("duration", subject.Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M") : null),
        subject.Genres.Select(genre => Property("genre", genre)),
        subject.Identifiers.Select(identifier => new XElement(
            SchemaOrg + "identifier", new XAttribute("propertyID", identifier.Key), XmlText.Clean(identifier.Value))),
        Property("url", subject.Url?.AbsoluteUri),
        subject.People.Select(Person));

    private static XElement Person(Person person) => new(
        SchemaOrg + SubjectText.SchemaOrgProperty(person),
        Property("name", person.Name),
        Property("alternateName", person.AlsoKnownAs),
        Property("roleName", person.Role),
        Property("characterName", person.Character));

    private static XElement ReviewRating(Rating rating) => new(
        SchemaOrg + "reviewRating",
        Property("ratingValue", RatingText.Number(rating.Value)),
        Property("bestRating", RatingText.Number(rating.Best)),
        Property("worstRating", RatingText.Number(rating.Worst)));

    private static XElement? Property(string name, string? value) =>
        value is null ? null : new XElement(SchemaOrg + name, XmlText.Clean(value));
}
