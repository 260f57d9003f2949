using Microsoft.OpenApi;
using ReviewFunctions.Http;
using ReviewFunctions.Idempotency;

namespace ReviewFunctions.OpenApi;

/// <summary>The headers of answers. Those that are required are on every answer of that status.</summary>
internal static class AnswerHeaders
{
    /// <summary>The validator of what is answered with.</summary>
    public static (string Name, OpenApiHeader Header) ETag => Always("ETag", "The strong validator of this very state, for `If-Match` and `If-None-Match`.");

    /// <summary>The validator of what was saved, where something was.</summary>
    private static (string Name, OpenApiHeader Header) SavedETag => Sometimes("ETag", "The strong validator of what was saved, for `If-Match`.");

    /// <summary>The way to what was made.</summary>
    public static (string Name, OpenApiHeader Header) Location => Always("Location", "Where what was made is.");

    /// <summary>Those of an operation that was done.</summary>
    public static IEnumerable<(string Name, OpenApiHeader Header)> Of(Operation operation)
    {
        if (operation.GivesETag)
            yield return operation.Says is { Tells: not null, Status: 200 } ? SavedETag : ETag;
        if (operation.Says.Status == 201) yield return Location;
        if (operation.HasPages) yield return Sometimes("Link", "Where the list goes on, with `rel=\"next\"` (RFC 8288).");
        if (operation.Honours(Wishes.RespondAsync)) yield return Sometimes(Preference.AppliedHeader, "The preference that was honoured (RFC 7240).");
        if (operation.IsDoneOnce) yield return Sometimes(KeptAnswer.ReplayedHeader, "`true` if the answer was given before.");
    }

    /// <summary>Those of an answer that is one of some problems.</summary>
    public static IEnumerable<(string Name, OpenApiHeader Header)> Of(IReadOnlyList<ProblemResult> problems)
    {
        if (problems.Any(problem => problem.Challenge is not null))
            yield return Of("WWW-Authenticate", "How to be let in (RFC 6750).", problems.All(problem => problem.Challenge is not null));
        if (problems.Any(problem => problem.RetryAfter is not null))
            yield return Of("Retry-After", "Seconds after which the client should try again.", problems.All(problem => problem.RetryAfter is not null));
    }

    private static (string Name, OpenApiHeader Header) Of(string name, string description, bool isAlways) =>
        isAlways ? Always(name, description) : Sometimes(name, description);

    private static (string Name, OpenApiHeader Header) Always(string name, string description)
    {
        var header = Sometimes(name, description);
        header.Header.Required = true;
        return header;
    }

    private static (string Name, OpenApiHeader Header) Sometimes(string name, string description) =>
        (name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
}
