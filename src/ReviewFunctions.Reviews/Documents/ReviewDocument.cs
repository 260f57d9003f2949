using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Reviews.Documents;

/// <summary>
/// A review as the editors' API answers with it: the fields of a create request in the order of <see cref="ReviewContent"/>, then what the
/// publication knows of it.
/// </summary>
public sealed record ReviewDocument
{
    /// <inheritdoc cref="ReviewContent.Headline"/>
    public required string Headline { get; init; }

    /// <inheritdoc cref="ReviewContent.Column"/>
    public string? Column { get; init; }

    /// <inheritdoc cref="ReviewContent.Summary"/>
    public string? Summary { get; init; }

    /// <summary>What is in <see cref="ReviewContent.Body"/>; <see langword="null"/> to leave it out.</summary>
    public string? Body { get; init; }

    /// <inheritdoc cref="ReviewContent.Verdict"/>
    public string? Verdict { get; init; }

    /// <inheritdoc cref="ReviewContent.Language"/>
    public required LanguageTag Language { get; init; }

    /// <inheritdoc cref="ReviewContent.Subject"/>
    public required Subject Subject { get; init; }

    /// <inheritdoc cref="ReviewContent.Rating"/>
    public Rating? Rating { get; init; }

    /// <inheritdoc cref="ReviewContent.Experienced"/>
    public Experience? Experienced { get; init; }

    /// <inheritdoc cref="ReviewContent.Spoilers"/>
    public SpoilerLevel? Spoilers { get; init; }

    /// <inheritdoc cref="ReviewContent.LeadImage"/>
    public LeadImage? LeadImage { get; init; }

    /// <inheritdoc cref="ReviewContent.Tags"/>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <inheritdoc cref="ReviewContent.Author"/>
    public string? Author { get; init; }

    /// <inheritdoc cref="ReviewContent.Disclosure"/>
    public string? Disclosure { get; init; }

    /// <inheritdoc cref="ReviewContent.Comments"/>
    public CommentPolicy? Comments { get; init; }

    /// <inheritdoc cref="ReviewContent.TranslationOf"/>
    public ReviewId? TranslationOf { get; init; }

    /// <summary>The review's id, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in addresses, not escaped.</summary>
    public required string Slug { get; init; }

    /// <summary>The slugs that it had before while it was public, newest last.</summary>
    public IReadOnlyList<string> FormerSlugs { get; init; } = [];

    /// <summary>Where it was before the site was here, not escaped.</summary>
    public IReadOnlyList<string> FormerPaths { get; init; } = [];

    /// <inheritdoc cref="Review.FeedId"/>
    public string? FeedId { get; init; }

    /// <summary>Whether the feeds of newest entries leave it out; <see langword="null"/> where they do not.</summary>
    public bool? Quiet { get; init; }

    /// <summary>The absolute address of its page, which only answers while the review is public.</summary>
    public required Uri Url { get; init; }

    /// <inheritdoc cref="Review.Status"/>
    public required ReviewStatus Status { get; init; }

    /// <inheritdoc cref="Review.FormerStatus"/>
    public ReviewStatus? FormerStatus { get; init; }

    /// <inheritdoc cref="Review.Published"/>
    public DateTimeOffset? Published { get; init; }

    /// <inheritdoc cref="Review.Due"/>
    public DateTimeOffset? Due { get; init; }

    /// <inheritdoc cref="Review.Updated"/>
    public required DateTimeOffset Updated { get; init; }

    /// <inheritdoc cref="Review.Revision"/>
    public required int Revision { get; init; }

    /// <inheritdoc cref="Review.Saved"/>
    public required DateTimeOffset Saved { get; init; }

    /// <inheritdoc cref="Review.Editor"/>
    public required string Editor { get; init; }

    /// <summary>How far its publication is: a word or an object; <see langword="null"/> to leave it out.</summary>
    public JsonNode? Publication { get; init; }

    /// <summary>What becomes of what a request brought other than it was written; only in the answer to that request.</summary>
    public IReadOnlyList<FieldWarning> Warnings { get; init; } = [];

    /// <summary>The document of a review on that site.</summary>
    public static ReviewDocument Of(Review review, SiteSettings site, JsonNode? publication) => new()
    {
        Headline = review.Content.Headline,
        Column = review.Content.Column,
        Summary = review.Content.Summary,
        Body = review.Content.Body,
        Verdict = review.Content.Verdict,
        Language = review.Content.Language,
        Subject = review.Content.Subject,
        Rating = review.Content.Rating,
        Experienced = review.Content.Experienced,
        Spoilers = review.Content.Spoilers,
        LeadImage = review.Content.LeadImage,
        Tags = review.Content.Tags,
        Author = review.Content.Author,
        Disclosure = review.Content.Disclosure,
        Comments = review.Content.Comments,
        TranslationOf = review.Content.TranslationOf,
        Id = review.Id.ToString(),
        Slug = review.Slug.ToString(),
        FormerSlugs = [.. review.FormerSlugs.Select(slug => slug.ToString())],
        FormerPaths = [.. review.FormerPaths.Select(path => path.ToString())],
        FeedId = review.FeedId,
        Quiet = review.IsQuiet ? true : null,
        Url = site.Permalink(review.Slug),
        Status = review.Status,
        FormerStatus = review.FormerStatus,
        Published = review.Published,
        Due = review.Due,
        Updated = review.Updated,
        Revision = review.Revision,
        Saved = review.Saved,
        Editor = review.Editor,
        Publication = publication,
    };
}

/// <summary>What a dry run has to say about a review that would be saved, as the editors' API answers with it.</summary>
/// <param name="Warnings">The fields that would not be stored or shown exactly as they were sent; at least one.</param>
public sealed record CheckedReview(IReadOnlyList<FieldWarning> Warnings);
