using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>What a reader can sort an entry by: a tag, the kind of what is reviewed, a genre, or how much the review gives away.</summary>
/// <param name="Term">The category, as people read it.</param>
/// <param name="Scheme">
/// What it is one of, for good: <c>category@scheme</c> in Atom
/// (<see href="https://www.rfc-editor.org/rfc/rfc4287#section-4.2.2.2">RFC 4287, 4.2.2.2</see>),
/// <c>category@domain</c> in RSS.
/// </param>
public sealed record FeedCategory(string Term, string Scheme)
{
    /// <summary>
    /// The categories of a review, its tags first. A word that is several of them is the first, whatever its case: readers would show it
    /// twice.
    /// </summary>
    internal static IEnumerable<FeedCategory> Of(SiteSettings site, ReviewContent review)
    {
        var kind = review.Subject.Kind == SubjectKind.Other ? null : SubjectText.Kind(review.Subject.Kind);
        return
        [
            .. ((FeedCategory[])
            [
                .. In("tag", [.. review.Tags]),
                .. In("kind", kind),
                .. In("genre", [.. review.Subject.Genres]),
                .. In("spoilers", SpoilerNotice.For(review.Spoilers)),
            ]).DistinctBy(category => Tag.Identity(category.Term), StringComparer.Ordinal),
        ];

        IEnumerable<FeedCategory> In(string scheme, params IEnumerable<string?> terms) =>
            terms.Select(XmlText.CleanOrNull).OfType<string>().Select(term => new FeedCategory(term, site.CategoryScheme(scheme)));
    }
}
