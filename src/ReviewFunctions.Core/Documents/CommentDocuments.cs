using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Documents;

/// <summary>Renders the feeds of the comments on reviews, on each and on all.</summary>
public sealed class CommentDocuments(IPageRenderer pages)
{
    /// <summary>A feed, or that it is gone.</summary>
    public async Task<Document?> FeedAsync(CommentFeedDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        if (await snapshot.FindReviewAsync(document.Review, cancel) is not { } review)
            return await IsErasedAsync(document.Review, snapshot, cancel) ? await GoneAsync(document, snapshot, cancel) : null;
        if (review.Published is null) return null;
        if (!review.IsPublic) return await GoneAsync(document, snapshot, cancel);
        var feed = Feed.OfComments(snapshot.Site, review, await snapshot.ListCommentsAsync(review.Id, cancel));
        return new Document(document.Path, document.Format.ContentType, CachePolicy.Feed, document.Format.Write(feed));
    }

    /// <summary>A feed of the newest comments on all reviews that readers see.</summary>
    public static async Task<Document> FeedAsync(SiteCommentFeedDocument document, Snapshot snapshot, CancellationToken cancel)
    {
        var feed = Feed.OfComments(snapshot.Site, await snapshot.ListNewestCommentsAsync(cancel));
        return new Document(document.Path, document.Format.ContentType, CachePolicy.Feed, document.Format.Write(feed));
    }

    private static async Task<bool> IsErasedAsync(ReviewId id, Snapshot snapshot, CancellationToken cancel) =>
        await snapshot.FindTombstoneAsync(id, cancel) is { Slugs.Count: > 0 };

    private async Task<Document> GoneAsync(CommentFeedDocument document, Snapshot snapshot, CancellationToken cancel) =>
        Document.Html(document.Path, await pages.RenderAsync(new GonePage(snapshot.Site), cancel)) with { Gone = true };
}
