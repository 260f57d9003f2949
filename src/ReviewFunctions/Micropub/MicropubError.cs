using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Micropub;

/// <summary>
/// An error in the form that clients of Micropub read (<see href="https://www.w3.org/TR/micropub/#error-response">Micropub, 3.8</see>).
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">Its name.</param>
/// <param name="Cause">The problem that it says.</param>
internal sealed record MicropubError(int Status, string Error, ProblemResult Cause) : IResult
{
    /// <summary>The error that says a problem.</summary>
    public static MicropubError Of(ProblemResult problem) => problem switch
    {
        // A scope that is missing has the status that the Recommendation gives it, and not that of RFC 6750.
        { Scope: not null } => new(StatusCodes.Status401Unauthorized, "insufficient_scope", problem),
        { Status: 401 } => new(problem.Status, "unauthorized", problem),
        { Status: 403 } => new(problem.Status, "forbidden", problem),
        { Status: 429 } => new(problem.Status, "too_many_requests", problem),
        { Status: 503 } => new(problem.Status, "temporarily_unavailable", problem),
        _ => new(StatusCodes.Status400BadRequest, "invalid_request", problem),
    };

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        response.Headers.RetryAfter = Cause.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        response.Headers.WWWAuthenticate = Cause.Challenge;
        var json = new JsonObject { ["error"] = Error, ["error_description"] = PostFault.Say(Cause) };
        if (Cause.Scope is { } scope) json["scope"] = scope;
        return response.Body.WriteAsync(JsonFormat.Bytes(json), httpContext.RequestAborted).AsTask();
    }
}
