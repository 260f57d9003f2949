using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Http;

namespace ReviewFunctions.Images;

/// <summary>Changes the description of an image by a merge patch. The reviews that show it are published again.</summary>
public sealed class PatchImage(Api api, ImageEditing editing, ImageRepresentation representation)
{
    /// <summary>Answers 200 with the stored image and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PatchImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => api.AnswerAsync(request, AccessScope.Media, async call =>
    {
        var image = Call.ImageOf(id);
        var revisions = call.Revisions();
        var patch = await call.ReadPatchAsync(cancel);
        var outcome = await editing.PatchAsync(image, revisions, patch, call.Submit(), cancel);
        return await representation.SavedAsync(outcome, cancel);
    }, cancel);
}
