using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Http;
using ReviewFunctions.Http.Paging;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Outcomes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Comments;

/// <summary>Comments as the API answers with them. The ETag is the revision, strong.</summary>
public sealed class CommentRepresentation(CurrentSite sites, IReviewStore reviews)
{
    /// <summary>
    /// For whoever posted a comment: 201 if readers see it, 202 if it waits for moderation, 200 if it was posted before; else why it
    /// was not.
    /// </summary>
    public async Task<IResult> PostedAsync(Outcome<PostedComment> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var posted, out var refusal)) return Refusals.Answer(refusal);
        var receipt = CommentReceipt.Of(posted.Comment, posted.Review, await sites.GetAsync(cancel));
        return new JsonResult(CommentJson.Write(receipt), StatusOf(posted)) { Location = receipt.Address };
    }

    /// <summary>200 for a comment that was asked for.</summary>
    public async Task<IResult> FoundAsync(Comment comment, CancellationToken cancel) =>
        Of(comment, await DocumentOfAsync(comment, cancel)) with { IsConditional = false };

    /// <summary>200 for a comment that was just changed, or why it was not.</summary>
    public async Task<IResult> SavedAsync(Outcome<SavedComment> outcome, CancellationToken cancel)
    {
        if (!outcome.TryGet(out var saved, out var refusal)) return Refusals.Answer(refusal);
        var document = await DocumentOfAsync(saved.Comment, cancel) with { Publication = PublicationState.Of(saved.Publication) };
        return Of(saved.Comment, document);
    }

    /// <summary>200 for a page of the list.</summary>
    public async Task<IResult> ListedAsync(CommentPage page, QueryBuilder? nextQuery, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        var named = page.Comments.Select(comment => comment.Review).Distinct();
        var about = await Task.WhenAll(named.Select(review => reviews.FindAsync(review, cancel)));
        var known = about.OfType<Review>().ToDictionary(review => review.Id);
        var documents = page.Comments.Select(comment => CommentDocument.Of(comment, known.GetValueOrDefault(comment.Review), site));
        return JsonList.Of(documents.Select(CommentJson.Write), nextQuery is null ? null : site.Resolve($"api/comments{nextQuery}"));
    }

    private async Task<CommentDocument> DocumentOfAsync(Comment comment, CancellationToken cancel) =>
        CommentDocument.Of(comment, await reviews.FindAsync(comment.Review, cancel), await sites.GetAsync(cancel));

    private static JsonResult Of(Comment comment, CommentDocument document) =>
        new(CommentJson.Write(document)) { ETag = ETag.Of(comment.Revision) };

    private static int StatusOf(PostedComment posted) => posted switch
    {
        { IsNew: false } => StatusCodes.Status200OK,
        { Comment.IsShown: true } => StatusCodes.Status201Created,
        _ => StatusCodes.Status202Accepted,
    };
}
