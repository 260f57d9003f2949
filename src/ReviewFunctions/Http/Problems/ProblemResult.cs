using Microsoft.AspNetCore.Http;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Http.Problems;

/// <summary>An error as <c>application/problem+json</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Name">The stable name of the problem, the last part of its <c>type</c>.</param>
/// <param name="Title">What is wrong, the same for every occurrence.</param>
/// <param name="Errors">What is wrong with which field, where fields are concerned.</param>
internal sealed record ProblemResult(int Status, string Name, string Title, IReadOnlyList<FieldError>? Errors = null) : IResult
{
    /// <summary>What every <c>type</c> begins with.</summary>
    public const string TypePrefix = "urn:x-review-functions:problem:";

    /// <summary>
    /// Seconds after which the client should try again
    /// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</see>).
    /// </summary>
    public int? RetryAfter { get; init; }

    /// <summary>The scope that is missing, where one is.</summary>
    public string? Scope { get; init; }

    /// <summary>How to be let in (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1">RFC 9110, 11.6.1</see>).</summary>
    public string? Challenge { get; init; }

    /// <summary>What would be allowed instead, by the names of the API, where a step is refused.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The ids of the reviews that stand in the way, where some do.</summary>
    public IReadOnlyList<string>? Reviews { get; init; }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = RetryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        httpContext.Response.Headers.WWWAuthenticate = Challenge;
        var members = new Dictionary<string, object?>();
        if (Errors is not null) members.Add("errors", Errors);
        if (Scope is not null) members.Add("scope", Scope);
        if (Allowed is not null) members.Add("allowed", Allowed);
        if (Reviews is not null) members.Add("reviews", Reviews);
        return Results.Problem(title: Title, statusCode: Status, type: TypePrefix + Name, extensions: members).ExecuteAsync(httpContext);
    }
}
