using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Documents;

/// <summary>
/// Answers a request with a variant: 200, 206 for a part of it, 304, 412 or 416
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, 14</see>).
/// </summary>
/// <param name="variant">The variant.</param>
/// <param name="mediaType">Its type.</param>
internal sealed class VariantResult(OpenedVariant variant, string? mediaType) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.CacheControl = CachePolicy.Immutable;
        headers.XContentTypeOptions = "nosniff";
        CrossOrigin.Allow(headers);
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var etag = new EntityTagHeaderValue($"\"{variant.Hash}\"");
        return Results.Stream(variant.Content, mediaType, lastModified: variant.Written, entityTag: etag, enableRangeProcessing: true)
            .ExecuteAsync(httpContext);
    }
}
