using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>Has an image removed that no revision of any review names. It goes within hours, so that no save that is under way loses it.</summary>
public sealed class DeleteImage(Submissions submissions, ImageEditing editing, ImageAnswers answers)
{
    /// <summary>Answers 202 with the image on its way out, 409 with the reviews that name it, or why else it stays.</summary>
    [Function(nameof(DeleteImage))]
    [Operation("Remove an image", AccessScope.Media, Status = 202, Gives = nameof(ImageSchemas.Image), Honours = Wishes.IfMatch | Wishes.Trial,
        Description = "One that a revision of a review names stays. Another goes within hours.", Refuses = [nameof(Problem.ImageInUse)])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Media, submission => ImageAnswers.ReadAsync(request, id, async (image, revisions) =>
            await answers.OfAsync(await editing.RemoveAsync(image, revisions, submission, cancel), cancel)), cancel);
}
