using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Documents.Caching;

namespace ReviewFunctions.Documents;

/// <summary>Answers a request with a document from memory: 200 or 304, 301 for one that moved, 410 for one that is gone.</summary>
/// <param name="document">The document.</param>
/// <param name="now">The time, since a validator is never in the future.</param>
/// <param name="status">The status of a plain answer.</param>
internal sealed class DocumentResult(CachedDocument document, DateTimeOffset now, int status = StatusCodes.Status200OK) : IResult
{
    /// <summary>How far the server's <c>Date</c> may be behind: <c>Last-Modified</c> is never later than it (RFC 9110, 8.8.2.1).</summary>
    private static readonly TimeSpan ClockTick = TimeSpan.FromSeconds(1);

    /// <summary>The path of the document, where its page may have a policy of its own.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether the query of the request is a part of the document's address, and so is not kept on the way to another.</summary>
    public bool IsOfQuery { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var version = document.Stored.Version;
        var rendition = ContentNegotiation.Choose(document, httpContext.Request.Headers.AcceptEncoding);
        var response = httpContext.Response;
        response.StatusCode =
            version.Gone ? StatusCodes.Status410Gone : version.Redirect is null ? status : StatusCodes.Status301MovedPermanently;
        DescribeSelection(response.Headers, rendition, version);

        if (response.StatusCode == StatusCodes.Status200OK
            && Validators.IsNotModified(httpContext.Request.Headers, rendition.ETag, version.Changed))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            DocumentMeter.Answered(response.StatusCode, rendition.ContentCoding, version.ContentType);
            return Task.CompletedTask;
        }
        DocumentMeter.Answered(response.StatusCode, rendition.ContentCoding, version.ContentType);
        DescribeContent(response, rendition, version.ContentType);
        if (version.Links is { } links) response.Headers.Link = links;
        if (version.Redirect is { } target)
            response.Headers.Location = WithQuery(target, IsOfQuery ? default : httpContext.Request.QueryString);
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(rendition.Body, httpContext.RequestAborted).AsTask();
    }

    /// <summary>What a reader asked with, such as where a link was found, is kept on the way.</summary>
    private static string WithQuery(Uri target, QueryString query) =>
        target.Query.Length == 0 && target.Fragment.Length == 0 ? target.AbsoluteUri + query.ToUriComponent() : target.AbsoluteUri;

    private void DescribeSelection(IHeaderDictionary headers, Rendition rendition, DocumentVersion version)
    {
        var latest = now - ClockTick;
        headers.ETag = rendition.ETag;
        headers.LastModified = (version.Changed <= latest ? version.Changed : latest).ToString("R", CultureInfo.InvariantCulture);
        headers.CacheControl = version.CacheControl;
        headers.Vary = "Accept-Encoding";
        CrossOrigin.Allow(headers);
    }

    private void DescribeContent(HttpResponse response, Rendition rendition, string contentType)
    {
        response.ContentType = contentType;
        response.ContentLength = rendition.Body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (rendition.ContentCoding is { } coding) response.Headers.ContentEncoding = coding;
        if (contentType.StartsWith("text/html", StringComparison.Ordinal)) PageHeaders.Set(response.Headers, Path);
    }
}
