using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ReviewFunctions.Documents;

/// <summary>
/// Decides whether a client has a document already
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2">RFC 9110, 13.2.2</see>).
/// </summary>
internal static class Validators
{
    /// <summary>
    /// Whether the answer is 304: by <c>If-None-Match</c>, compared weakly, or only without it by <c>If-Modified-Since</c>.
    /// </summary>
    public static bool IsNotModified(IHeaderDictionary headers, string etag, DateTimeOffset lastModified)
    {
        var ifNoneMatch = headers.IfNoneMatch;
        if (ifNoneMatch.Count > 0)
            return ifNoneMatch is [{ } only] && only == etag || IsAmong(ifNoneMatch, etag);
        return HeaderUtilities.TryParseDate(headers.IfModifiedSince.ToString(), out var since) && lastModified <= since;
    }

    /// <summary>Whether a list of entity tags has this one, compared weakly, or is <c>*</c>.</summary>
    public static bool IsAmong(IList<string?> ifNoneMatch, string etag)
    {
        var current = new EntityTagHeaderValue(etag);
        return EntityTagHeaderValue.TryParseList([.. ifNoneMatch.OfType<string>()], out var tags)
            && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(current, useStrongComparison: false));
    }
}
