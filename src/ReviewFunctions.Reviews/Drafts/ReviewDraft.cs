using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>A review that an editor asks for: checked, and not yet stored.</summary>
/// <param name="Content">What the editor wrote.</param>
/// <param name="Status">What the review is to become: <see cref="ReviewStatus.Draft"/> or <see cref="ReviewStatus.Published"/>.</param>
/// <param name="Published">Since when it is public, or from when on; <see langword="null"/> for a draft, and for now.</param>
public sealed record ReviewDraft(ReviewContent Content, ReviewStatus Status, DateTimeOffset? Published = null)
{
    /// <inheritdoc cref="Review.FeedId"/>
    public string? FeedId { get; init; }

    /// <inheritdoc cref="Review.IsQuiet"/>
    public bool IsQuiet { get; init; }

    /// <summary>The slug that it asks for; <see langword="null"/> for one that is made of its headline.</summary>
    public Slug? Slug { get; init; }

    /// <inheritdoc cref="Review.FormerSlugs"/>
    public IReadOnlyList<Slug> FormerSlugs { get; init; } = [];

    /// <summary>When it was last changed where it was before; <see langword="null"/> for when it was published.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <inheritdoc cref="Review.FormerPaths"/>
    public IReadOnlyList<FormerPath> FormerPaths { get; init; } = [];

    /// <summary>
    /// Reads a request to create a review: a JSON object in UTF-8 of known fields only. <c>null</c> is the same as a missing field. Never
    /// throws, whatever is sent.
    /// </summary>
    public static Outcome<ReviewDraft> Read(ReadOnlyMemory<byte> utf8) => JsonRequest.Read(utf8, RefusalKind.InvalidReview, Read);

    /// <summary>The draft as it appears under a byline, unless it names one itself.</summary>
    public ReviewDraft Under(string? byline) => this with { Content = Content with { Author = Content.Author ?? byline } };

    /// <summary>The first revision of the review that it becomes, before its status is known.</summary>
    public Review At(ReviewId id, Slug slug, string editor) => new()
    {
        Id = id,
        Revision = 1,
        Status = ReviewStatus.Draft,
        Slug = slug,
        FormerSlugs = FormerSlugs,
        FormerPaths = FormerPaths,
        FeedId = FeedId,
        IsQuiet = IsQuiet,
        Updated = default,
        Editor = editor,
        Content = Content,
    };

    private static ReviewDraft? Read(JsonFields fields)
    {
        var content = ContentFields.Read(fields);
        var published = fields.Optional("published");
        var since = published?.Instant();
        var status = StatusAtCreation(fields.Optional("status"), published);
        var feedId = fields.Optional("feedId") is { } guid ? MigrationFields.FeedId(guid) : null;
        var formerPaths = fields.Optional("formerPaths") is { } paths ? MigrationFields.FormerPaths(paths) : [];
        var isQuiet = fields.Optional("quiet")?.Truth() is true;
        var slug = fields.Optional("slug")?.Slug();
        var formerSlugs = fields.Optional("formerSlugs") is { } slugs ? MigrationFields.FormerSlugs(slugs, slug) : [];
        var updated = fields.Optional("updated")?.Instant();
        fields.RefuseOthers();
        if (content is null) return null;
        return new ReviewDraft(content, status, since)
        {
            FeedId = feedId,
            FormerPaths = formerPaths,
            IsQuiet = isQuiet,
            Slug = slug,
            FormerSlugs = formerSlugs,
            Updated = updated,
        };
    }

    /// <summary>A date of publication implies the status <c>published</c>, or <c>scheduled</c>; another status contradicts it.</summary>
    private static ReviewStatus StatusAtCreation(JsonField? field, JsonField? published)
    {
        var unsaid = published is null ? ReviewStatus.Draft : ReviewStatus.Published;
        switch (field?.OneOf<ReviewStatus>() ?? unsaid)
        {
            case ReviewStatus.Draft when published is not null:
                published.Refuse("A draft has no date of publication: leave out one of the two.");
                return ReviewStatus.Draft;
            case ReviewStatus.Draft:
                return ReviewStatus.Draft;
            case ReviewStatus.Published:
            case ReviewStatus.Scheduled when published is not null:
                return ReviewStatus.Published;
            default:
                field?.Refuse(
                    "A review is created as draft or published, or as scheduled with the date in published; "
                    + "its status is changed by actions afterwards.");
                return unsaid;
        }
    }
}
