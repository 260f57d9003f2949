using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>
/// Has an image removed that no revision of any review names: within hours, so that no save that is under way loses it. Or takes any
/// image down, now.
/// </summary>
public sealed class DeleteImage(Submissions submissions, ImageEditing editing, ImageTakedowns takedowns, ImageAnswers answers)
{
    /// <summary>
    /// Answers 202 with the image on its way out, 200 with one that was taken down, 409 with the reviews that name it, or why else it
    /// stays.
    /// </summary>
    [Function(nameof(DeleteImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/images/{id}")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.ChangeAsync(request, AccessScope.Media, submission =>
            ImageAnswers.ReadAsync(request, id, (image, revisions) => AnswerAsync(request, image, revisions, submission, cancel)), cancel);

    private async Task<IResult> AnswerAsync(
        HttpRequest request, ImageId image, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel)
    {
        var asked = TakedownRequest.Read(name => request.Query.TryGetValue(name, out var value) ? value.ToString() : null, out var faults);
        if (asked is null) return Problem.InvalidImage(faults);
        if (!asked.IsEverywhere) return await answers.OfAsync(await editing.RemoveAsync(image, revisions, submission, cancel), cancel);
        if (!submission.Editor.May(AccessScope.Delete)) return Problem.MissingScope(AccessScope.Delete);
        // Whatever review names the image shows nothing from then on.
        if (submission.Editor.HasOnlyOwn) return Problem.NotOwnReview;
        return await answers.OfAsync(await takedowns.TakeDownAsync(image, revisions, asked.Why, submission, cancel), cancel);
    }
}
