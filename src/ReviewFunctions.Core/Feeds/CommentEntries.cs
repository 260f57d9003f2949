using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>Makes the entries of the comments on a review. Which language a comment is in is not known, so an entry says none.</summary>
internal static class CommentEntries
{
    /// <summary>What somebody is called whose name has nothing in it that feeds can hold.</summary>
    private const string Nameless = "Somebody";

    /// <summary>The entries, newest first.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="oldestFirst">All comments on it that readers see, oldest first.</param>
    internal static IEnumerable<FeedEntry> Of(SiteSettings site, Review review, IReadOnlyList<Comment> oldestFirst)
    {
        var known = oldestFirst.ToDictionary(comment => comment.Key.Id);
        return oldestFirst.Reverse()
            .Select(comment => Of(site, review, comment, comment.InReplyTo is { } id ? known.GetValueOrDefault(id) : null));
    }

    /// <summary>The entry of a comment among those on other reviews: its title names its review, whatever it answers.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">Its review.</param>
    /// <param name="comment">The comment.</param>
    internal static FeedEntry Of(SiteSettings site, Review review, Comment comment) => Of(site, review, comment, parent: null);

    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="parent">The comment that it answers, if readers see it.</param>
    private static FeedEntry Of(SiteSettings site, Review review, Comment comment, Comment? parent)
    {
        var permalink = site.Permalink(review, comment.Key.Id);
        var name = NameOf(comment);
        return new FeedEntry
        {
            Id = site.EntryId(comment.Key.Id),
            Title = parent is null
                ? $"{name} on {XmlText.Clean(review.Content.ForReaders().FullHeadline)}"
                : $"{name} in reply to {NameOf(parent)}",
            Permalink = permalink,
            Published = comment.Created,
            Updated = comment.Updated < comment.Created ? comment.Created : comment.Updated,
            Summary = XmlText.CleanOrNull(CommentHtml.Excerpt(comment.Body)),
            Content = XmlText.Clean(CommentHtml.ForFeed(comment.Body, permalink)),
            Author = new Byline { Name = name, Url = comment.Url },
            InReplyTo = Answered(site, review, parent),
        };
    }

    private static AnsweredEntry Answered(SiteSettings site, Review review, Comment? parent) => parent is null
        ? new AnsweredEntry(review.FeedId ?? site.EntryId(review.Id), site.Permalink(review.Slug))
        : new AnsweredEntry(site.EntryId(parent.Key.Id), site.Permalink(review, parent.Key.Id));

    private static string NameOf(Comment comment) => XmlText.CleanOrNull(comment.Name) ?? Nameless;
}
