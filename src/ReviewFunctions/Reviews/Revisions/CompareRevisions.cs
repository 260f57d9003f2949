using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Http;
using System.Globalization;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Revisions;

/// <summary>Shows editors what changed with a revision, or since another.</summary>
public sealed class CompareRevisions(Api api, ReviewLookup lookup, ReviewRepresentation representation)
{
    /// <summary>
    /// Answers 200 with the changes since the revision that <c>since</c> names, else since the one before; 0 is nothing. Or 400, 404 or
    /// 410.
    /// </summary>
    [Function(nameof(CompareRevisions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get",
            Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}/changes")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        var found = await lookup.FindAsync(id, cancel);
        if (!found.TryGet(out var review, out var refusal)) return Refusals.Answer(refusal);
        if (SinceOf(call, revision) is not { } since) return Problem.BadSince;
        var after = await lookup.FindAsync(review, revision, cancel);
        if (after.Refusal is { } unknown) return Refusals.Answer(unknown);
        if (since == 0) return await representation.ComparedAsync(before: null, after.Value, cancel);
        var before = await lookup.FindAsync(review, since, cancel);
        if (before.Refusal is { } missing) return Refusals.Answer(missing);
        return await representation.ComparedAsync(before.Value, after.Value, cancel);
    }, cancel);

    private static int? SinceOf(Call call, int revision)
    {
        if (call.Query("since") is not { } text) return revision - 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : null;
    }
}
