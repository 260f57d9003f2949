using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Documents;

/// <summary>Leads a reader to where something is for good (301), with the query that the request had.</summary>
/// <param name="path">Where: an absolute path, escaped.</param>
internal sealed class PermanentRedirect(string path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.Location = path + httpContext.Request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    }
}
