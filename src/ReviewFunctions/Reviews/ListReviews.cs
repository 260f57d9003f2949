using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Http;

namespace ReviewFunctions.Reviews;

/// <summary>Lists all reviews in whatever state, last created first. The list follows publication; a review itself is there at once.</summary>
public sealed class ListReviews(EditorGate gate, ListingReader listings, ReviewAnswers answers)
{
    private const int MaxLimit = 100, DefaultLimit = 20;

    /// <summary>Answers 200 with a page, and a <c>Link</c> to the next one where there is one.</summary>
    [Function(nameof(ListReviews))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/reviews")] HttpRequest request,
        CancellationToken cancel) => gate.AnswerAsync(request, async _ =>
    {
        if (LimitOf(request) is not { } limit) return Problem.BadLimit;
        if (!Cursor.TryRead(request.Query["cursor"], out var after)) return Problem.BadCursor;
        var page = await listings.ReadPageAsync(Scope.Every, after, limit, cancel);
        return await answers.ListedAsync(page, limit, cancel);
    }, cancel);

    private static int? LimitOf(HttpRequest request)
    {
        if (!request.Query.TryGetValue("limit", out var text)) return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit ? limit : null;
    }
}
