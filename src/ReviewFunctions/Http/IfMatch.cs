using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Http;

/// <summary>
/// Reads which revision a change is meant for from <c>If-Match</c> (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110,
/// 13.1.1</see>). Without it nothing is changed (<see href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, 3</see>).
/// </summary>
internal static class IfMatch
{
    /// <summary>Hands the review and its revision to <paramref name="answer"/>, or answers 404, 428 or 400.</summary>
    public static Task<IResult> ReadAsync(HttpRequest request, string id, Func<Target, Task<IResult>> answer) => ReviewId.TryParse(id, out var review)
        ? ReadAsync(request, revisions => answer(new Target(review, revisions)))
        : Task.FromResult<IResult>(Problem.UnknownReview);

    /// <summary>Hands the revisions to <paramref name="answer"/>, <see langword="null"/> for any, or answers 428 or 400.</summary>
    public static Task<IResult> ReadAsync(HttpRequest request, Func<IReadOnlyList<int>?, Task<IResult>> answer)
    {
        var sent = request.Headers.IfMatch;
        if (sent.Count == 0) return Task.FromResult<IResult>(Problem.PreconditionRequired);
        if (!EntityTagHeaderValue.TryParseStrictList([.. sent.OfType<string>()], out var tags)) return Task.FromResult<IResult>(Problem.BadIfMatch);
        var any = tags.Contains(EntityTagHeaderValue.Any);
        if (any && tags.Count > 1) return Task.FromResult<IResult>(Problem.BadIfMatch);
        return answer(any ? null : [.. tags.Select(RevisionOf).OfType<int>()]);
    }

    /// <returns>The revision that a tag names; <see langword="null"/> for a weak one, which never matches here, and for one that we did not give out.</returns>
    private static int? RevisionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && tag.Tag.Equals(ETag.Of(revision), StringComparison.Ordinal)
            ? revision
            : null;
}
