using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Images;

/// <summary>Allows the file of an image that was taken down to be uploaded again.</summary>
public sealed class AllowImage(Api api, ImageTakedowns takedowns)
{
    /// <summary>Answers 204, after which there is no such image until its file is uploaded, or why not.</summary>
    [Function(nameof(AllowImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/images/{id}/allow")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Delete, async call =>
    {
        var image = Call.ImageOf(id);
        var revisions = call.Revisions();
        // Whatever review names the image may show it again.
        if (call.Editor.HasOnlyOwn) return Problem.NotOwnReview;
        var outcome = await takedowns.AllowAsync(image, revisions, call.Submit(), cancel);
        return outcome.Refusal is { } refusal ? Refusals.Answer(refusal) : Results.NoContent();
    }, cancel);
}
