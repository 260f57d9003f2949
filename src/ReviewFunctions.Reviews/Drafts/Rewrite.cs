using ReviewFunctions.Reviews.Documents;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>What an editor makes of a stored review: checked, and not yet stored.</summary>
/// <param name="Content">What the editor wrote.</param>
/// <param name="Slug">The slug that the request names, be it the present one; <see langword="null"/> if it names none.</param>
/// <param name="Significant">Whether the editor says that readers should notice.</param>
public sealed record Rewrite(ReviewContent Content, Slug? Slug, bool Significant)
{
    /// <summary>Reads the whole of a review as it is to be: what is missing is to be gone.</summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The review as it is stored, which says what may not change.</param>
    public static Outcome<Rewrite> ReadWhole(ReadOnlyMemory<byte> utf8, ReviewDocument stored) => Read(utf8, stored, isPatch: false);

    /// <summary>
    /// Reads a merge patch of a review (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</see>): what is missing stays,
    /// <c>null</c> takes away.
    /// </summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The review as it is stored, which is patched.</param>
    public static Outcome<Rewrite> ReadPatch(ReadOnlyMemory<byte> utf8, ReviewDocument stored) => Read(utf8, stored, isPatch: true);

    private static Outcome<Rewrite> Read(ReadOnlyMemory<byte> utf8, ReviewDocument stored, bool isPatch) =>
        ReadOnlyFields.OfReview.ReadChange(utf8, ReviewJson.Write(stored), isPatch, RefusalKind.InvalidReview, Read);

    private static Rewrite? Read(JsonFields fields)
    {
        var content = ContentFields.Read(fields);
        var slug = fields.Optional("slug")?.Slug();
        var significant = fields.Optional("significant")?.Truth() ?? false;
        return content is null ? null : new Rewrite(content, slug, significant);
    }
}

/// <summary>The fields of a stored review that come back in a request and are not for it to change.</summary>
public static class ReadOnlyFields
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
