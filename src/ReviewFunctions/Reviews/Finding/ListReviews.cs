using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Reviews.Finding;

/// <summary>
/// Lists reviews in whatever state, last created first, or those that a filter lets through. Lists follow publication; a review itself
/// is there at once, and so is the one with a <c>feedId</c>.
/// </summary>
public sealed class ListReviews(
    Api api, ListingReader listings, FailedPublications failed, AddressService addresses, ReviewRepresentation representation)
{
    /// <summary>The one selection of fields that there is: everything but the body.</summary>
    internal const string Summary = "summary";

    private const string Fields = "fields";

    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListReviews))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, async call =>
    {
        var limit = call.Limit();
        if (ReviewFilter.Read(call.Query, out var faults) is not { } filter) return Problem.BadFilter(faults);
        if (request.Query[Fields] is not ([] or [Summary])) return Problem.BadFields;
        if (!Cursor.TryRead(request.Query[Cursor.Parameter], filter.List, out var after)) return Problem.BadCursor;
        var page = filter switch
        {
            { IsFailed: true } => await failed.SearchAsync(filter, after, limit, cancel),
            { FeedId: { } feedId } => new ListingPage(await FindAsync(feedId, filter, cancel), Next: null),
            _ => await listings.SearchAsync(filter, after, limit, cancel),
        };
        var cursor = page.Next is { } key ? Cursor.Write(filter.List, key) : null;
        var next = NextPage.QueryOf(request, [.. ReviewFilter.Parameters, Fields], cursor);
        return await representation.ListedAsync(page, next, request.Query[Fields].Count == 0, filter.IsFailed, cancel);
    }, cancel);

    /// <summary>The one review with an id in feeds, as it is stored, or none.</summary>
    private async Task<IReadOnlyList<Review>> FindAsync(string feedId, ReviewFilter filter, CancellationToken cancel) =>
        await addresses.FindByFeedIdAsync(feedId, cancel) is { } review && filter.Passes(review) ? [review] : [];
}
