using Microsoft.AspNetCore.Http;
using ReviewFunctions.Documents;

namespace ReviewFunctions.Http;

/// <summary>A JSON document, already serialised. It is private to an editor, so caches must not store it.</summary>
/// <param name="Body">The document, in UTF-8.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record JsonResult(ReadOnlyMemory<byte> Body, int Status = StatusCodes.Status200OK) : IResult
{
    /// <summary>The strong validator, with its quotes.</summary>
    public string? ETag { get; init; }

    /// <summary>Whether whoever has this <see cref="ETag"/> already gets 304. Not where more moves than the tag tells.</summary>
    public bool IsConditional { get; init; } = true;

    /// <summary>The address of the created resource.</summary>
    public Uri? Location { get; init; }

    /// <summary>Where the list goes on (<see href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, 3</see>).</summary>
    public Uri? Next { get; init; }

    /// <summary>
    /// Which of the client's preferences was honoured (<see href="https://www.rfc-editor.org/rfc/rfc7240#section-3">RFC 7240, 3</see>).
    /// </summary>
    public string? PreferenceApplied { get; init; }

    /// <summary>
    /// Sends it; as an answer to GET with a validator, made of the bytes where there is no better, and 304 to whoever has it already.
    /// </summary>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var etag = ETag ?? (HttpMethods.IsGet(request.Method) ? Http.ETag.Of(Body.Span) : null);
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = etag;
        if (IsConditional && HttpMethods.IsGet(request.Method) && etag is not null && Validators.IsAmong(request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        if (PreferenceApplied is not null) response.Headers[Preference.AppliedHeader] = PreferenceApplied;
        response.Headers.Location = Location?.AbsoluteUri;
        if (Next is not null) response.Headers.Link = $"<{Next.AbsoluteUri}>; rel=\"next\"";
        return response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}
