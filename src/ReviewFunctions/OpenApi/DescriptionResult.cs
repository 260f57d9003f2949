using Microsoft.AspNetCore.Http;
using ReviewFunctions.Documents;
using ReviewFunctions.Documents.Caching;

namespace ReviewFunctions.OpenApi;

/// <summary>Answers with a document that is part of the program: 200, or 304 to whoever has it.</summary>
/// <param name="document">The document.</param>
/// <param name="policy">What a page may load (<see href="https://www.w3.org/TR/CSP3/">Content Security Policy</see>); nothing else is a
/// page.</param>
internal sealed class DescriptionResult(CachedDocument document, string? policy = null) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var rendition = ContentNegotiation.Choose(document, request.Headers.AcceptEncoding);
        response.Headers.ETag = rendition.ETag;
        response.Headers.CacheControl = document.Stored.Version.CacheControl;
        response.Headers.Vary = "Accept-Encoding";
        if (Validators.IsAmong(request.Headers.IfNoneMatch, rendition.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentType = document.Stored.Version.ContentType;
        response.ContentLength = rendition.Body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = policy;
        if (rendition.ContentCoding is { } coding) response.Headers.ContentEncoding = coding;
        return response.Body.WriteAsync(rendition.Body, httpContext.RequestAborted).AsTask();
    }
}
