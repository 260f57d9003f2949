using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReviewFunctions.Access;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Micropub;

/// <summary>Makes, changes, removes and restores posts (<see href="https://www.w3.org/TR/micropub/">Micropub</see>).</summary>
public sealed class PostMicropub(MicropubApi api, Posting posting, PostPhotos photos, CurrentSite sites)
{
    /// <summary>
    /// Answers 201 with the address of a new post, or of one whose address changed; 204 for any other change; or with an error of Micropub.
    /// </summary>
    [Function(nameof(PostMicropub))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/micropub")] HttpRequest request,
        CancellationToken cancel) => api.AnswerAsync(request, (editor, read, form) => read.Action == MicropubRequest.Create
            ? CreateAsync(editor, read.Post, form, cancel)
            : ChangeAsync(editor, read, cancel), cancel);

    private async Task<IResult> CreateAsync(Editor editor, PostProperties post, MicropubForm form, CancellationToken cancel)
    {
        EditorGate.Require(editor, AccessScope.Create);
        await UploadAsync(editor, post, form, cancel);
        var outcome = await posting.CreateAsync(post, editor, cancel);
        return outcome.TryGet(out var saved, out var refusal) ? await CreatedAsync(saved, cancel) : Refusals.Answer(refusal);
    }

    /// <summary>Makes images of the files of a form. They are photos of the post, behind those that it names by address.</summary>
    private async Task UploadAsync(Editor editor, PostProperties post, MicropubForm form, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        while (form.Files is [var file, ..])
        {
            form.Files.RemoveAt(0);
            var alt = post.Texts(PostProperties.PhotoAlt).ElementAtOrDefault(post[PostProperties.Photo].Count);
            var address = await photos.UploadAsync(file, alt, posting.SubmissionOf(editor), site, cancel);
            post.AddText(PostProperties.Photo, address.AbsoluteUri);
        }
    }

    private async Task<IResult> ChangeAsync(Editor editor, MicropubRequest read, CancellationToken cancel)
    {
        EditorGate.Require(editor, read.Action == MicropubRequest.Change ? AccessScope.Update : AccessScope.Delete);
        var review = await posting.FindAsync(read.Url, cancel) ?? throw PostFault.Of("The parameter url is not the address of a post.");
        var outcome = await (read.Action switch
        {
            MicropubRequest.Change => posting.UpdateAsync(review, read.Update, editor, cancel),
            MicropubRequest.Delete => posting.DeleteAsync(review, editor, cancel),
            _ => posting.UndeleteAsync(review, editor, cancel),
        });
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        return saved.Review.Slug == review.Slug ? Results.NoContent() : await CreatedAsync(saved, cancel);
    }

    private async Task<IResult> CreatedAsync(SavedReview saved, CancellationToken cancel) =>
        Results.Created((await sites.GetAsync(cancel)).Permalink(saved.Review.Slug), value: null);
}
