using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.IndieAuth;

/// <summary>
/// An answer of OAuth in JSON, which no cache keeps (<see href="https://www.rfc-editor.org/rfc/rfc6749#section-5">RFC 6749, 5</see>).
/// </summary>
/// <param name="Json">The answer.</param>
/// <param name="Status">The HTTP status.</param>
internal sealed record OAuthResult(JsonObject Json, int Status = StatusCodes.Status200OK) : IResult
{
    /// <inheritdoc cref="ProblemResult.RetryAfter"/>
    public int? RetryAfter { get; init; }

    /// <inheritdoc cref="ProblemResult.Challenge"/>
    public string? Challenge { get; init; }

    /// <summary>An error by its name.</summary>
    public static OAuthResult Error(string name, string sentence) =>
        new(new JsonObject { ["error"] = name, ["error_description"] = sentence }, StatusCodes.Status400BadRequest);

    /// <summary>The error that says a problem.</summary>
    public static OAuthResult Of(ProblemResult problem)
    {
        var name = problem.Status switch
        {
            401 => "invalid_client",
            429 => "slow_down",
            503 => "temporarily_unavailable",
            _ => "invalid_request",
        };
        return Error(name, PostFault.Say(problem)) with
        {
            Status = problem.Status is 401 or 429 or 503 ? problem.Status : StatusCodes.Status400BadRequest,
            RetryAfter = problem.RetryAfter,
            Challenge = problem.Challenge,
        };
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        response.Headers.RetryAfter = RetryAfter?.ToString(CultureInfo.InvariantCulture);
        response.Headers.WWWAuthenticate = Challenge;
        return response.Body.WriteAsync(JsonFormat.Bytes(Json), httpContext.RequestAborted).AsTask();
    }
}
