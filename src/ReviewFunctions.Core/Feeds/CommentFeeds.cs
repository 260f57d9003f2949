using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Writes the feeds of the comments on a review. There are none of summaries alone: comments are short.</summary>
public static class CommentFeeds
{
    /// <summary>Writes one.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review, which readers see.</param>
    /// <param name="comments">All comments on it that readers see, oldest first.</param>
    /// <param name="format">The format.</param>
    public static Document Write(SiteSettings site, Review review, IReadOnlyList<Comment> comments, FeedFormat format) => new(
        SiteAddresses.CommentFolder(review.Id) + format.FileName,
        format.ContentType,
        CachePolicy.Feed,
        format.Write(Feed.OfComments(site, review, comments)));
}
