using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Problems;

namespace ReviewFunctions.Images;

/// <summary>
/// Has an image removed that no revision of any review names: within hours, so that no save that is under way loses it. Or takes any
/// image down, now.
/// </summary>
public sealed class DeleteImage(Api api, ImageEditing editing, ImageTakedowns takedowns, ImageRepresentation representation)
{
    /// <summary>
    /// Answers 202 with the image on its way out, 200 with one that was taken down, 409 with the reviews that name it, or why else it
    /// stays.
    /// </summary>
    [Function(nameof(DeleteImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Media, async call =>
    {
        var image = Call.ImageOf(id);
        var revisions = call.Revisions();
        if (!TakedownRequest.Read(call.Query).TryGet(out var asked, out var refusal)) return Refusals.Answer(refusal);
        if (!asked.IsEverywhere)
            return await representation.LeavingAsync(await editing.RemoveAsync(image, revisions, call.Submit(), cancel), cancel);
        if (!call.Editor.May(AccessScope.Delete)) return Problem.MissingScope(AccessScope.Delete);
        // Whatever review names the image shows nothing from then on.
        if (call.Editor.HasOnlyOwn) return Problem.NotOwnReview;
        var outcome = await takedowns.TakeDownAsync(image, revisions, asked.Why, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}
