using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Reviews;

/// <summary>Lists reviews in whatever state, last created first, or those that a filter lets through. Lists follow publication; a review itself is there at once.</summary>
public sealed class ListReviews(EditorGate gate, ListingReader listings, ReviewAnswers answers)
{
    /// <summary>The one selection of fields that there is: everything but the body.</summary>
    internal const string Summary = "summary";

    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListReviews))]
    [Operation("List reviews", Gives = nameof(ReviewSchemas.ReviewList), Description = "Last created first; what is published newest first, what is scheduled next first.",
        Reads = [PageLimit.Parameter, QueryParameters.Cursor, QueryParameters.Fields, "status", "tag", "author", "kind", "headline"], Refuses = [nameof(Problem.BadFields), nameof(Problem.BadFilter)])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
    {
        if (PageLimit.Of(request) is not { } limit) return Problem.BadLimit;
        if (ReviewFilter.Read(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, out var faults) is not { } filter)
            return Problem.BadFilter(faults);
        if (request.Query[QueryParameters.Fields] is not ([] or [Summary])) return Problem.BadFields;
        if (!Cursor.TryRead(request.Query[QueryParameters.Cursor], filter.Scope, out var after)) return Problem.BadCursor;
        var page = await listings.SearchAsync(filter, after, limit, cancel);
        return await answers.ListedAsync(page, NextPage.QueryOf(request, ReviewFilter.Parameters.Append(QueryParameters.Fields), page.Next is { } key ? Cursor.Write(filter.Scope, key) : null), withBodies: request.Query[QueryParameters.Fields].Count == 0, cancel);
    }, cancel);
}
