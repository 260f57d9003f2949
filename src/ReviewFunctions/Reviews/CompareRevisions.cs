using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Shows editors what changed with a revision, or since another.</summary>
public sealed class CompareRevisions(EditorGate gate, ReviewLookup lookup, RevisionAnswers answers)
{
    /// <summary>The parameter that names the revision to count from.</summary>
    internal const string Since = "since";

    /// <summary>Answers 200 with the changes since the revision that <c>since</c> names, else since the one before; 0 is nothing. Or 400, 404 or 410.</summary>
    [Function(nameof(CompareRevisions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews/{id}/revisions/{revision:int:regex(^(0|[1-9][0-9]*)$)}/changes")] HttpRequest request,
        string id,
        int revision,
        CancellationToken cancel) => gate.AnswerAsync(request, _ => lookup.AnswerAsync(id, async review =>
    {
        if (SinceOf(request, revision) is not { } since) return Problem.BadSince;
        return await lookup.AnswerAsync(review, revision, after => since == 0
            ? answers.ComparedAsync(before: null, after, cancel)
            : lookup.AnswerAsync(review, since, before => answers.ComparedAsync(before, after, cancel), cancel), cancel);
    }, cancel), cancel);

    private static int? SinceOf(HttpRequest request, int revision)
    {
        if (!request.Query.TryGetValue(Since, out var text)) return revision - 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? since : null;
    }
}
