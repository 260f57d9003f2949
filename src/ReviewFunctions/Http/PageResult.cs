using Microsoft.AspNetCore.Http;
using ReviewFunctions.Documents;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Http;

/// <summary>A page that is for one person: no cache keeps it and no search engine lists it.</summary>
/// <param name="Html">The page, in UTF-8.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record PageResult(ReadOnlyMemory<byte> Html, int Status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc cref="ProblemResult.RetryAfter"/>
    public int? RetryAfter { get; init; }

    /// <summary>Whether its address is a secret, which it must not tell where its links lead.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What it may load, where that is other than usual.</summary>
    public string? Policy { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = Html.Length;
        response.Headers.CacheControl = "private, no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.RetryAfter = RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        PageHeaders.Set(response.Headers);
        if (Policy is not null) response.Headers.ContentSecurityPolicy = Policy;
        if (IsSecret) response.Headers["Referrer-Policy"] = "no-referrer";
        return response.Body.WriteAsync(Html, httpContext.RequestAborted).AsTask();
    }
}
