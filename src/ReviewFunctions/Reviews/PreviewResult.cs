using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Documents;

namespace ReviewFunctions.Reviews;

/// <summary>A document that is not public.</summary>
/// <param name="document">The document.</param>
internal sealed class PreviewResult(Document document) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = document.ContentType;
        response.ContentLength = document.Body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        PageHeaders.Set(response.Headers);
        return response.Body.WriteAsync(document.Body, httpContext.RequestAborted).AsTask();
    }
}
