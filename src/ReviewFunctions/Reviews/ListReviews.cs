using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Lists reviews in whatever state, last created first, or those that a filter lets through. Lists follow publication; a review itself is there at once.</summary>
public sealed class ListReviews(EditorGate gate, ListingReader listings, ReviewAnswers answers)
{
    /// <summary>The one selection of fields that there is: everything but the body.</summary>
    internal const string Summary = "summary";

    private const string Fields = "fields";

    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListReviews))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
    {
        if (PageLimit.Of(request) is not { } limit) return Problem.BadLimit;
        if (ReviewFilter.Read(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, out var faults) is not { } filter)
            return Problem.BadFilter(faults);
        if (request.Query[Fields] is not ([] or [Summary])) return Problem.BadFields;
        if (!Cursor.TryRead(request.Query[Cursor.Parameter], filter.Scope, out var after)) return Problem.BadCursor;
        var page = await listings.SearchAsync(filter, after, limit, cancel);
        return await answers.ListedAsync(page, NextPage.QueryOf(request, ReviewFilter.Parameters.Append(Fields), page.Next is { } key ? Cursor.Write(filter.Scope, key) : null), withBodies: request.Query[Fields].Count == 0, cancel);
    }, cancel);
}
