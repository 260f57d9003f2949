using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Comments;

/// <summary>Comments as the API answers with them. The ETag is the revision, strong.</summary>
public sealed class CommentAnswers(CurrentSite sites, IReviewStore reviews)
{
    /// <summary>To whoever posted a comment: 201 if readers see it, 202 if somebody is to look at it first, 200 if it was posted before; else why it was not.</summary>
    public async Task<IResult> PostedAsync(CommentOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not PostedComment posted) return WithoutComment(outcome);
        var receipt = CommentReceipt.Of(posted.Comment, posted.Review, await sites.GetAsync(cancel));
        return new JsonResult(CommentJson.Write(receipt), StatusOf(posted)) { Location = receipt.Address };
    }

    /// <summary>200 for a comment that was asked for.</summary>
    public async Task<IResult> FoundAsync(Comment comment, CancellationToken cancel) =>
        new JsonResult(CommentJson.Write(await DocumentOfAsync(comment, cancel))) { ETag = ETag.Of(comment.Revision), IsConditional = false };

    /// <summary>200 for a comment that was just changed, 204 for one that is gone; else why it was not.</summary>
    public async Task<IResult> ChangedAsync(CommentOutcome outcome, CancellationToken cancel)
    {
        if (outcome is not SavedComment saved) return WithoutComment(outcome);
        var document = await DocumentOfAsync(saved.Comment, cancel) with { Publication = PublicationState.Of(saved.Publication) };
        return new JsonResult(CommentJson.Write(document)) { ETag = ETag.Of(saved.Comment.Revision) };
    }

    /// <summary>200 for a page of the list.</summary>
    public async Task<IResult> ListedAsync(CommentPage page, QueryBuilder? nextQuery, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var about = await Task.WhenAll(page.Comments.Select(comment => comment.Review).Distinct().Select(review => reviews.FindAsync(review, cancel)));
        var known = about.OfType<Review>().ToDictionary(review => review.Id);
        var documents = page.Comments.Select(comment => CommentDocument.Of(comment, known.GetValueOrDefault(comment.Review), site));
        return JsonList.Of(documents.Select(CommentJson.Write), nextQuery is null ? null : site.Resolve($"api/comments{nextQuery}"));
    }

    /// <summary>The document of a comment as it is stored.</summary>
    public async Task<CommentDocument> DocumentOfAsync(Comment comment, CancellationToken cancel) =>
        CommentDocument.Of(comment, await reviews.FindAsync(comment.Review, cancel), await sites.GetAsync(cancel));

    private static IResult WithoutComment(CommentOutcome outcome) =>
        outcome is PassedCommentTrial or RemovedComment ? Results.NoContent() : CommentRefusal.Of(outcome);

    private static int StatusOf(PostedComment posted) => posted switch
    {
        { IsNew: false } => StatusCodes.Status200OK,
        { Comment.IsShown: true } => StatusCodes.Status201Created,
        _ => StatusCodes.Status202Accepted,
    };
}
