using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Images;

/// <summary>Allows the file of an image that was taken down to be uploaded again.</summary>
public sealed class AllowImage(Submissions submissions, ImageTakedowns takedowns, ImageAnswers answers)
{
    /// <summary>Answers 204, after which there is no such image until its file is uploaded, or why not.</summary>
    [Function(nameof(AllowImage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/images/{id}/allow")] HttpRequest request,
        string id,
        CancellationToken cancel) => submissions.PostAsync(request, AccessScope.Delete, submission =>
            ImageAnswers.ReadAsync(request, id, (image, revisions) => AnswerAsync(image, revisions, submission, cancel)), cancel);

    private async Task<IResult> AnswerAsync(ImageId image, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel)
    {
        // Whatever review names the image may show it again.
        if (submission.Editor.HasOnlyOwn) return Problem.NotOwnReview;
        return await answers.OfAsync(await takedowns.AllowAsync(image, revisions, submission, cancel), cancel);
    }
}
