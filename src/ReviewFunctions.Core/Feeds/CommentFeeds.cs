using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Stands in.</summary>
public static class CommentFeeds
{
    /// <summary>None.</summary>
    public static IReadOnlyList<Document> Write(SiteSettings site, Review review, IReadOnlyList<Comment> comments) =>
        [.. FeedFormat.All.Select(format => new Document(SiteAddresses.CommentFolder(review.Id) + format.FileName, format.ContentType, CachePolicy.Feed, System.Text.Encoding.UTF8.GetBytes(site.Title + string.Concat(comments.Select(comment => comment.Body)))))];
}
