using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Documents.Caching;

namespace ReviewFunctions.Documents;

/// <summary>
/// Chooses the encoding of a document by <c>Accept-Encoding</c>
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3">RFC 9110, 12.5.3</see>).
/// </summary>
internal static class ContentNegotiation
{
    /// <summary>
    /// The encoding that the client likes best; among equals the shortest. Whoever refuses everything gets the bytes as they are.
    /// </summary>
    public static Rendition Choose(CachedDocument document, StringValues acceptEncoding)
    {
        if (StringValues.IsNullOrEmpty(acceptEncoding) || !StringWithQualityHeaderValue.TryParseList(acceptEncoding, out var accepted))
            return document.Identity;
        if (document is { IsStoredEncoded: true, Brotli: { } stored })
            return Quality(accepted, Document.Brotli) is > 0 ? stored : document.Identity;

        var best = document.Identity;
        var bestQuality = Quality(accepted, "identity") ?? 0;
        foreach (var encoded in (ReadOnlySpan<Rendition?>)[document.Gzip, document.Brotli])
        {
            if (encoded?.ContentCoding is not { } coding || Quality(accepted, coding) is not { } quality || quality <= 0) continue;
            if (quality < bestQuality || (quality == bestQuality && encoded.Body.Length >= best.Body.Length)) continue;
            (best, bestQuality) = (encoded, quality);
        }
        return best;
    }

    /// <returns>What the client says of a coding, by name or by <c>*</c>; <see langword="null"/> if it says nothing.</returns>
    private static double? Quality(IList<StringWithQualityHeaderValue> accepted, string coding)
    {
        double? any = null;
        foreach (var item in accepted)
        {
            if (item.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) return item.Quality ?? 1;
            if (item.Value == "*") any = item.Quality ?? 1;
        }
        return any;
    }
}
