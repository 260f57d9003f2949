using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.OpenApi;
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
    [Operation("Remove an image", AccessScope.Media, Status = 202, AlsoAnswers = [200], Gives = nameof(ImageSchemas.Image),
        Honours = Wishes.Change,
        Description = "One that a revision of a review names stays, and another goes within hours (202). With `everywhere=true`, which needs "
            + "the scope `delete` too, any goes now (200): revisions keep its name and show nothing, and the same bytes are refused until "
            + "somebody allows them.",
        Reads = [TakedownRequest.Everywhere, TakedownRequest.Reason],
        Refuses = [nameof(Problem.ImageInUse), nameof(Problem.ImageRemoved), nameof(Problem.InvalidImage), nameof(Problem.NotOwnReview)])]
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
