using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Outcomes;

namespace ReviewFunctions.Core.Reviews.Drafts;

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
