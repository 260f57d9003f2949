using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Http;

/// <summary>
/// Reads which revision a change is meant for from <c>If-Match</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, 13.1.1</see>). Without it nothing is changed
/// (<see href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, 3</see>).
/// </summary>
internal static class IfMatch
{
    /// <summary>The revisions, <see langword="null"/> for any.</summary>
    /// <exception cref="ProblemException">The header is missing or malformed.</exception>
    public static IReadOnlyList<int>? Read(HttpRequest request) =>
        ReadTags(request) is { } tags ? [.. tags.Select(RevisionOf).OfType<int>()] : null;

    /// <summary>The strong entity tags without their quotes, <see langword="null"/> for any.</summary>
    /// <exception cref="ProblemException">The header is missing or malformed.</exception>
    public static IReadOnlyList<string>? ReadStrong(HttpRequest request) =>
        ReadTags(request) is { } tags ? [.. tags.Where(tag => !tag.IsWeak).Select(tag => tag.Tag.ToString().Trim('"'))] : null;

    private static IList<EntityTagHeaderValue>? ReadTags(HttpRequest request)
    {
        var sent = request.Headers.IfMatch;
        if (sent.Count == 0) throw new ProblemException(Problem.PreconditionRequired);
        if (!EntityTagHeaderValue.TryParseStrictList([.. sent.OfType<string>()], out var tags))
            throw new ProblemException(Problem.BadIfMatch);
        var any = tags.Contains(EntityTagHeaderValue.Any);
        if (any && tags.Count > 1) throw new ProblemException(Problem.BadIfMatch);
        return any ? null : tags;
    }

    /// <returns>The revision that a tag names; <see langword="null"/> for a weak one, which never matches here, and for one that we did
    /// not give out.</returns>
    private static int? RevisionOf(EntityTagHeaderValue tag) =>
        !tag.IsWeak && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
        && tag.Tag.Equals(ETag.Of(revision), StringComparison.Ordinal)
            ? revision
            : null;
}
