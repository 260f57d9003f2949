using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>Changes what is said of an image by a merge patch. The reviews that show it are published again.</summary>
public sealed class PatchImage(Submissions submissions, ImageEditing editing, ImageAnswers answers)
{
    /// <summary>Answers 200 with the stored image and its new ETag, or why it was not changed.</summary>
    [Function(nameof(PatchImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Media, submission => ImageAnswers.ReadAsync(request, id, (image, revisions) => JsonBody.ReadPatchAsync(request, async body =>
            await answers.OfAsync(await editing.RewriteAsync(image, revisions, submission, (stored, site) => DescriptionRewrite.ReadPatch(body, ImageDocument.Of(stored, site)), cancel), cancel), cancel)), cancel);
}
