using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Http;

/// <summary>
/// Sends a browser on by GET, so that nothing is sent twice when the page is loaded again
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-15.4.4">RFC 9110, 15.4.4</see>).
/// </summary>
/// <param name="Address">Where to.</param>
internal sealed record SeeOther(Uri Address) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers.Location = Address.AbsoluteUri;
        return Task.CompletedTask;
    }
}
