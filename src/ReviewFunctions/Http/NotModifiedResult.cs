using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>304: whoever asks has it already.</summary>
/// <param name="ETag">The strong validator, with its quotes.</param>
internal sealed record NotModifiedResult(string ETag) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
        httpContext.Response.Headers.ETag = ETag;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
