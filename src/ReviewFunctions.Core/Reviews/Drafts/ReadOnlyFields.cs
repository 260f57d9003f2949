using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Reviews.Drafts;

/// <summary>The fields of a stored review that come back in a request and are not for it to change.</summary>
internal static class ReadOnlyFields
{
    /// <summary>Which they are, and what moves each of them.</summary>
    public static FixedFields OfReview { get; } = new(
        ("id", "It is the review's for good."),
        ("url", "It follows the slug."),
        ("status", "It is changed by the actions publish, withdraw, delete and undelete."),
        ("formerStatus", "It is what undelete brings back."),
        ("published", "It is fixed at the first publication."),
        ("due", "It is set by the action publish."),
        ("updated", "It moves with changes; a request can say that it is significant."),
        ("revision", "It counts the saves."),
        ("saved", "It is when the revision was saved."),
        ("editor", "It is whoever saves."),
        ("feedId", "It is fixed at creation."),
        ("quiet", "It is fixed at creation."),
        ("formerPaths", "They are fixed at creation."),
        ("formerSlugs", "They are the slugs that the review had while it was public."));
}
