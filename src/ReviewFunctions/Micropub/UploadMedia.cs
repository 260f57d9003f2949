using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Core.Site;
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
        var site = await sites.GetAsync(cancel);
        return Results.Created(await photos.UploadAsync(file, form.Text("alt"), posting.SubmissionOf(editor), site, cancel), value: null);
    }, cancel);
}
