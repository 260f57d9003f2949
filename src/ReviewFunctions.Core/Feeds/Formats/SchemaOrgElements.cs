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
    /// <summary>What is said of a review; nothing for a comment.</summary>
    internal static IEnumerable<XElement> Of(FeedEntry entry) => entry.Review is { } review ? Of(review) : [];

    private static IEnumerable<XElement> Of(ReviewContent review)
    {
        yield return ItemReviewed(review.Subject);
        if (review.Rating is { } rating) yield return ReviewRating(rating);
        if (Property("abstract", review.Verdict) is { } verdict) yield return verdict;
        if (review.Column is { } column)
            yield return new XElement(SchemaOrg + "isPartOf", new XAttribute("type", "CreativeWorkSeries"), Property("name", column));
        if (review.Spoilers is { } spoilers) yield return AdditionalProperty("spoilers", EnumNames.Of(spoilers));
        if (review.Experienced?.Date is { } date) yield return AdditionalProperty("experienced", date.ToString());
        if (review.Experienced?.Again is { } again) yield return AdditionalProperty("again", again ? "true" : "false");
    }

    private static XElement AdditionalProperty(string name, string value) =>
        new(SchemaOrg + "additionalProperty", Property("name", name), Property("value", value));

    private static XElement ItemReviewed(Subject subject) => new(
        SchemaOrg + "itemReviewed",
        new XAttribute("type", SubjectText.SchemaOrgType(subject)),
        Property("name", subject.Title),
        subject.OriginalTitle is { } original
            ? new XElement(SchemaOrg + "alternateName", new XAttribute(XNamespace.Xml + "lang", original.Language.ToString()),
                XmlText.Clean(original.Text))
            : null,
        SubjectText.SchemaOrgOrganizations(subject).Select(known => Property(known.Property, known.Name)),
        Property("datePublished", subject.Year?.ToString("0000", CultureInfo.InvariantCulture)),
        SubjectText.SchemaOrgNumbers(subject)
            .Select(known => Property(known.Property, known.Number.ToString(CultureInfo.InvariantCulture))),
        Property("duration", subject.Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M") : null),
        subject.Address is { } address
            ? new XElement(SchemaOrg + "address", address.SchemaOrgParts().Select(part => Property(part.Property, part.Text)))
            : null,
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
