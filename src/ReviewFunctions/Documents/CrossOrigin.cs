using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Documents;

/// <summary>
/// Lets scripts of other sites, such as feed readers in a browser, read what is public
/// (<see href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, 3.3: CORS protocol</see>). The API never answers so.
/// </summary>
internal static class CrossOrigin
{
    /// <summary>The methods that a document answers.</summary>
    private const string Methods = "GET, HEAD, OPTIONS";

    /// <summary>What such a script may send beside what it always may: conditions, and which part of an image it wants.</summary>
    private const string RequestHeaders = "If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range, Cache-Control";

    /// <summary>What such a script may read beside what it always may.</summary>
    private const string ResponseHeaders = "ETag, Last-Modified, Link";

    /// <summary>How long a browser need not ask again: a day.</summary>
    private const string MaxAge = "86400";

    /// <summary>Says that scripts of all sites may read an answer, and which headers of it.</summary>
    public static void Allow(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = ResponseHeaders;
    }

    /// <summary>The answer to <c>OPTIONS</c>, be it a browser's question before a request or not. It depends on no document.</summary>
    public static IResult Preflight { get; } = new PreflightResult();

    private sealed class PreflightResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = Methods;
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers.AccessControlAllowMethods = Methods;
            response.Headers.AccessControlAllowHeaders = RequestHeaders;
            response.Headers.AccessControlMaxAge = MaxAge;
            return Task.CompletedTask;
        }
    }
}
