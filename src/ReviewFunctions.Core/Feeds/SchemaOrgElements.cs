using System.Globalization;
using System.Xml.Linq;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Text;
using static ReviewFunctions.Core.Feeds.FeedNamespaces;

namespace ReviewFunctions.Core.Feeds;

/// <summary>The work and the rating in the words of <see href="https://schema.org/Review">schema.org</see>, for XML feeds.</summary>
internal static class SchemaOrgElements
{
    internal static IEnumerable<XElement> Of(FeedEntry entry)
    {
        yield return ItemReviewed(entry.Subject);
        if (entry.Rating is { } rating) yield return ReviewRating(rating);
    }

    private static XElement ItemReviewed(Subject subject) => new(
        SchemaOrg + "itemReviewed",
        new XAttribute("type", SubjectText.SchemaOrgType(subject.Kind)),
        Property("name", subject.Title),
        subject.OriginalTitle is { } original
            ? new XElement(SchemaOrg + "alternateName", new XAttribute(XNamespace.Xml + "lang", original.Language.ToString()), XmlText.Clean(original.Text))
            : null,
        Property("provider", subject.Provider),
        Property("datePublished", subject.Year?.ToString("0000", CultureInfo.InvariantCulture)),
        Property("numberOfEpisodes", subject.Episodes?.ToString(CultureInfo.InvariantCulture)),
        Property("duration", subject.Minutes is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"PT{minutes}M") : null));

    private static XElement ReviewRating(Rating rating) => new(
        SchemaOrg + "reviewRating",
        Property("ratingValue", RatingText.Number(rating.Value)),
        Property("bestRating", RatingText.Number(rating.Best)),
        Property("worstRating", RatingText.Number(rating.Worst)));

    private static XElement? Property(string name, string? value) => value is null ? null : new XElement(SchemaOrg + name, XmlText.Clean(value));
}
