using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews;

/// <summary>Erases a review and all of its revisions for good, on behalf of the owner. Its addresses stay gone.</summary>
public sealed class EraseReview(Api api, Erasing erasing)
{
    /// <summary>
    /// Answers 200 with when it was erased and whether everything is removed already, also if it was erased before; or 404.
    /// </summary>
    [Function(nameof(EraseReview))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/reviews/{id}/erase")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerOwnerAsync(request, async _ =>
    {
        if (!ReviewId.TryParse(id, out var review)) return Problem.UnknownReview;
        return await erasing.EraseAsync(review, cancel) is { } erased ? Answer(erased) : Problem.UnknownReview;
    }, cancel);

    private static JsonResult Answer(Erased erased)
    {
        var answer = new JsonObject
        {
            ["id"] = erased.Tombstone.Id.ToString(),
            ["erased"] = erased.Tombstone.Erased.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
            ["publication"] = PublicationState.Of(erased.Publication),
        };
        return new JsonResult(JsonFormat.Bytes(answer));
    }
}
