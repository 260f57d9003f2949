using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Reviews;

/// <summary>Lists reviews in whatever state, last created first, or those that a filter lets through. Lists follow publication; a review itself is there at once.</summary>
public sealed class ListReviews(EditorGate gate, ListingReader listings, ReviewAnswers answers)
{
    /// <summary>The most reviews of a page, and how many it has unless somebody says otherwise.</summary>
    internal const int MaxLimit = 100, DefaultLimit = 20;

    /// <summary>The one selection of fields that there is: everything but the body.</summary>
    internal const string Summary = "summary";

    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListReviews))]
    [Operation("List reviews", Gives = nameof(ReviewSchemas.ReviewList), Description = "Last created first; what is published newest first, what is scheduled next first.",
        Reads = ["limit", QueryParameters.Cursor, "fields", "status", "tag", "author", "kind", "headline"], Refuses = [nameof(Problem.BadFields), nameof(Problem.BadFilter)])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
    {
        if (LimitOf(request) is not { } limit) return Problem.BadLimit;
        if (ReviewFilter.Read(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, out var faults) is not { } filter)
            return Problem.BadFilter(faults);
        if (request.Query["fields"] is not ([] or [Summary])) return Problem.BadFields;
        if (!Cursor.TryRead(request.Query["cursor"], filter.Scope, out var after)) return Problem.BadCursor;
        var page = await listings.SearchAsync(filter, after, limit, cancel);
        return await answers.ListedAsync(page, Next(request, filter, page), withBodies: request.Query["fields"].Count == 0, cancel);
    }, cancel);

    /// <summary>The query of the next page: that of this one with another cursor.</summary>
    private static QueryBuilder? Next(HttpRequest request, ReviewFilter filter, ListingPage page)
    {
        if (page.Next is not { } key) return null;
        var kept = ReviewFilter.Parameters.Append("fields").Append("limit").Where(request.Query.ContainsKey);
        return new QueryBuilder(kept.Select(name => KeyValuePair.Create(name, request.Query[name].ToString()))) { { "cursor", Cursor.Write(filter.Scope, key) } };
    }

    private static int? LimitOf(HttpRequest request)
    {
        if (!request.Query.TryGetValue("limit", out var text)) return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit : null;
    }
}
