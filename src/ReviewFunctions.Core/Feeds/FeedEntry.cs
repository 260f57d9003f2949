using System.Collections.Immutable;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Feeds;

/// <summary>A review as feeds give it, or a comment on one.</summary>
public sealed record FeedEntry
{
    /// <summary>Who it is, for good: a <c>tag:</c> URI that readers join by, or what they joined by before the review came here.</summary>
    public required string Id { get; init; }

    /// <summary>The headline behind its column, or whose comment it is on what: plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The address of its page, or of its part of one.</summary>
    public required Uri Permalink { get; init; }

    /// <summary>When it was first published; never moves.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it was last changed in a way that readers should notice.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>What its editor says it is about, else how it starts: plain text without spoilers.</summary>
    public string? Summary { get; init; }

    /// <summary>All that it says, as HTML without spoilers, with absolute addresses only.</summary>
    public required string Content { get; init; }

    /// <summary>The image that it opens with, for readers that show it beside the content.</summary>
    public FeedImage? LeadImage { get; init; }

    /// <summary>Whom it appears under; the name is plain text.</summary>
    public Byline? Author { get; init; }

    /// <summary>The language it is written in, where that is known.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>What readers can sort it by.</summary>
    public ImmutableArray<FeedCategory> Categories { get; init; } = [];

    /// <summary>What its editor wrote, for what programs read: the work, the rating and what is said of both; none for a comment.</summary>
    public ReviewContent? Review { get; init; }

    /// <summary>Where the comments on it are; <see langword="null"/> if it takes none.</summary>
    public EntryComments? Comments { get; init; }

    /// <summary>What it is an answer to, for a comment.</summary>
    public AnsweredEntry? InReplyTo { get; init; }

    /// <summary>The entry of a review that was published.</summary>
    /// <exception cref="ArgumentException">The review was never published.</exception>
    public static FeedEntry Of(SiteSettings site, Review review, ShownImages? images = null)
    {
        if (review.Published is not { } published) throw new ArgumentException("The review was never published.", nameof(review));
        var content = review.Content.ForReaders();
        var permalink = site.Permalink(review.Slug);
        return new FeedEntry
        {
            Id = review.FeedId ?? site.EntryId(review.Id),
            Title = XmlText.Clean(TitleOf(site, content)),
            Permalink = permalink,
            Published = published,
            Updated = review.Updated < published ? published : review.Updated,
            Summary = XmlText.CleanOrNull(content.Summary ?? BodyHtml.Excerpt(content.Body)),
            Content = EntryContent.Write(content, permalink, images ?? ShownImages.None),
            LeadImage = FeedImage.Of(content.LeadImage, images ?? ShownImages.None),
            Author = AuthorOf(site, content.Author),
            Language = content.Language,
            Categories = [.. FeedCategory.Of(site, content)],
            Review = content,
            Comments = CommentsOn(site, review),
        };
    }

    private static string TitleOf(SiteSettings site, ReviewContent content) => site.RatingInTitles && content.Rating is { } rating
        ? $"{content.FullHeadline} {RatingStars.Write(rating)}"
        : content.FullHeadline;

    private static EntryComments? CommentsOn(SiteSettings site, Review review) =>
        site.TakesComments(review.Content) ? new EntryComments(site.CommentsOn(review), site.CommentFolder(review.Id)) : null;

    private static Byline? AuthorOf(SiteSettings site, string? id) =>
        site.BylineOf(id) is { } byline && XmlText.CleanOrNull(byline.Name) is { } name ? byline with { Name = name } : null;
}

/// <summary>What an entry is an answer to: a review, or another comment.</summary>
/// <param name="Id">The id that it has in feeds.</param>
/// <param name="Permalink">Where it is on a page.</param>
public sealed record AnsweredEntry(string Id, Uri Permalink);

/// <summary>
/// Where the comments on an entry are. How many there are is not said: then every feed of the review would change with every comment.
/// </summary>
/// <param name="Page">The part of its page that has them.</param>
/// <param name="Folder">The address below which their feeds are, in each format, under <see cref="FeedFormat.FileName"/>.</param>
public sealed record EntryComments(Uri Page, Uri Folder);
