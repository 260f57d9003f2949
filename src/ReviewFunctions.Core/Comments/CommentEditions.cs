using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Comments;

/// <summary>Says which documents the comments on a review have beside its page, and how they are rendered from what is stored.</summary>
public sealed class CommentEditions(CurrentSite sites, IReviewStore reviews, ICommentStore comments, IPageRenderer pages)
{
    /// <summary>The feeds of the comments on a review, in every format. Their addresses have the review's id in them, so that they never move.</summary>
    public DocumentSet Of(ReviewId review)
    {
        var folder = SiteAddresses.CommentFolder(review);
        return new DocumentSet(folder, [.. FeedFormat.All.Select(format => folder + format.FileName)], cancel => RenderAsync(review, cancel));
    }

    private async Task<IReadOnlyList<Document>> RenderAsync(ReviewId id, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        if (await reviews.FindAsync(id, cancel) is not { } review) return await IsErasedAsync(id, cancel) ? await GoneAsync(site, id, cancel) : [];
        if (review.Published is null) return [];
        return review.IsPublic ? CommentFeeds.Write(site, review, await comments.ListApprovedAsync(id, cancel)) : await GoneAsync(site, id, cancel);
    }

    private async Task<bool> IsErasedAsync(ReviewId id, CancellationToken cancel) => await reviews.FindTombstoneAsync(id, cancel) is { Slugs.Count: > 0 };

    private async Task<IReadOnlyList<Document>> GoneAsync(SiteSettings site, ReviewId id, CancellationToken cancel)
    {
        var page = await pages.RenderAsync(new GonePage(site), cancel);
        return [.. Of(id).Paths.Select(path => Document.Html(path, page) with { Gone = true })];
    }
}
