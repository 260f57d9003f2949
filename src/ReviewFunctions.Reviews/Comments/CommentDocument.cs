using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>A comment as the editors' API answers with it: what those who decide can change, then what is known of it.</summary>
public sealed record CommentDocument
{
    /// <inheritdoc cref="Comment.Status"/>
    public required CommentStatus Status { get; init; }

    /// <inheritdoc cref="Comment.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Comment.Url"/>
    public Uri? Url { get; init; }

    /// <inheritdoc cref="Comment.Body"/>
    public required string Body { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the review that it is about.</summary>
    public required string Review { get; init; }

    /// <summary>Where readers see it once they do; <see langword="null"/> if the review is not to be had.</summary>
    public Uri? Address { get; init; }

    /// <inheritdoc cref="Comment.Verdict"/>
    public required CommentVerdict Verdict { get; init; }

    /// <inheritdoc cref="Comment.Email"/>
    public string? Email { get; init; }

    /// <summary>Whether they want mail about answers; <see langword="null"/> for those who have not asked.</summary>
    public bool? WantsAnswers { get; init; }

    /// <inheritdoc cref="Comment.InReplyTo"/>
    public string? InReplyTo { get; init; }

    /// <inheritdoc cref="Comment.Editor"/>
    public string? Editor { get; init; }

    /// <inheritdoc cref="Comment.Sender"/>
    public Sender? Sender { get; init; }

    /// <inheritdoc cref="Comment.Created"/>
    public required DateTimeOffset Created { get; init; }

    /// <inheritdoc cref="Comment.Updated"/>
    public required DateTimeOffset Updated { get; init; }

    /// <inheritdoc cref="Comment.Revision"/>
    public required int Revision { get; init; }

    /// <summary>How far the publication of a change is; <see langword="null"/> to leave it out.</summary>
    public JsonNode? Publication { get; init; }

    /// <summary>The document of a comment on that site.</summary>
    public static CommentDocument Of(Comment comment, Review? review, SiteSettings site, JsonNode? publication = null) => new()
    {
        Status = comment.Status,
        Name = comment.Name,
        Url = comment.Url,
        Body = comment.Body,
        Id = comment.Key.Id.ToString(),
        Review = comment.Review.ToString(),
        Address = review is { IsPublic: true } ? site.Permalink(review, comment.Key.Id) : null,
        Verdict = comment.Verdict,
        Email = comment.Email,
        WantsAnswers = comment.WantsAnswers ? true : null,
        InReplyTo = comment.InReplyTo?.ToString(),
        Editor = comment.Editor,
        Sender = comment.Sender,
        Created = comment.Created,
        Updated = comment.Updated,
        Revision = comment.Revision,
        Publication = publication,
    };
}

/// <summary>What the author of a comment is told about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Shown">Whether readers see it. The reason is shown to editors only.</param>
/// <param name="Address">Where readers see it, once they do.</param>
public sealed record CommentReceipt(string Id, bool Shown, Uri Address)
{
    /// <summary>The receipt for a comment.</summary>
    public static CommentReceipt Of(Comment comment, Review review, SiteSettings site) =>
        new(comment.Key.Id.ToString(), comment.IsShown, site.Permalink(review, comment.Key.Id));
}
