using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Comments;

/// <summary>Lists comments on all reviews, newest first, or those that nobody has decided on, or spam.</summary>
public sealed class ListComments(Api api, CommentListing listing, CommentRepresentation representation)
{
    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListComments))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/comments")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Moderate, async call =>
    {
        var limit = call.Limit();
        if (CommentFilter.Read(call.Query, out var faults) is not { } filter) return Problem.BadFilter(faults);
        if (!Cursor.TryRead(request.Query[Cursor.Parameter], filter.List, out var after)) return Problem.BadCursor;
        var page = await listing.SearchAsync(filter, after, limit, cancel);
        var cursor = page.Next is { } key ? Cursor.Write(filter.List, key) : null;
        return await representation.ListedAsync(page, NextPage.QueryOf(request, CommentFilter.Parameters, cursor), cancel);
    }, cancel);
}
