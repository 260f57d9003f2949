using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>JSON that is written already. Nobody may keep it: it is an editor's.</summary>
/// <param name="Body">The document, in UTF-8.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record JsonResult(ReadOnlyMemory<byte> Body, int Status = StatusCodes.Status200OK) : IResult
{
    /// <summary>The strong validator, with its quotes.</summary>
    public string? ETag { get; init; }

    /// <summary>Where what was made is.</summary>
    public Uri? Location { get; init; }

    /// <summary>Where the list goes on (<see href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, 3</see>).</summary>
    public Uri? Next { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = ETag;
        response.Headers.Location = Location?.AbsoluteUri;
        if (Next is not null) response.Headers.Link = $"<{Next.AbsoluteUri}>; rel=\"next\"";
        return response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }
}
