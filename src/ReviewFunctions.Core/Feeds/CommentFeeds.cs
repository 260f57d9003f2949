using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Writes the feeds of the comments on a review, in every format. There are none of summaries alone: comments are short.</summary>
public static class CommentFeeds
{
    /// <summary>Writes them.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review, which readers see.</param>
    /// <param name="comments">All comments on it that readers see, oldest first.</param>
    public static IReadOnlyList<Document> Write(SiteSettings site, Review review, IReadOnlyList<Comment> comments)
    {
        var feed = Feed.OfComments(site, review, comments);
        return [.. FeedFormat.All.Select(format =>
            new Document(SiteAddresses.CommentFolder(review.Id) + format.FileName, format.ContentType, CachePolicy.Feed, format.Write(feed)))];
    }
}
