using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;

namespace ReviewFunctions.Micropub;

/// <summary>
/// Takes an image that a post will name (<see href="https://www.w3.org/TR/micropub/#media-endpoint">Micropub, 3.6</see>).
/// </summary>
public sealed class UploadMedia(MicropubApi api, Posting posting, PostPhotos photos, CurrentSite sites)
{
    /// <summary>Answers 201 with the address of the image, or with an error of Micropub.</summary>
    [Function(nameof(UploadMedia))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/micropub/media")] HttpRequest request,
        CancellationToken cancel) => api.AnswerFileAsync(request, async (editor, form) =>
    {
        var file = form.Files[0];
        form.Files.Clear();
        var outcome = await photos.UploadAsync(file, PostPhotos.Describe(form.Text("alt")), posting.SubmissionOf(editor), cancel);
        if (!outcome.TryGet(out var uploaded, out var refusal)) return Refusals.Answer(refusal);
        return Results.Created(PostPhotos.AddressOf(uploaded.Image, await sites.GetAsync(cancel)), value: null);
    }, cancel);
}
