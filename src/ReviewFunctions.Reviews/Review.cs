namespace ReviewFunctions.Reviews;

/// <summary>A review at one of its revisions. Immutable: a change makes the next revision.</summary>
public sealed record Review
{
    /// <summary>The most former slugs.</summary>
    public const int MaxFormerSlugs = 50;

    /// <summary>The most former paths.</summary>
    public const int MaxFormerPaths = 16;

    /// <summary>The longest id that it may bring for feeds, in Unicode scalar values.</summary>
    public const int MaxFeedId = 512;

    /// <summary>Who it is, for good.</summary>
    public required ReviewId Id { get; init; }

    /// <summary>Counts its saves from 1. It is also the strong ETag of the editors' API.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required ReviewStatus Status { get; init; }

    /// <summary>Its place in addresses.</summary>
    public required Slug Slug { get; init; }

    /// <summary>The places it had in addresses before, newest last; each leads to the current one while the review is public.</summary>
    public IReadOnlyList<Slug> FormerSlugs { get; init; } = [];

    /// <summary>
    /// Where it was before the site was here; each leads to its address while the review is public. Fixed at creation; at most 16.
    /// </summary>
    public IReadOnlyList<FormerPath> FormerPaths { get; init; } = [];

    /// <summary>
    /// Who it is in feeds, where it was in another feed before: 1 to 512 characters. Fixed at creation; <see langword="null"/> for an id of
    /// ours.
    /// </summary>
    public string? FeedId { get; init; }

    /// <summary>
    /// Whether the feeds of newest entries leave it out, so that an import floods nobody's reader; lists, pages and archives have it. Fixed
    /// at creation.
    /// </summary>
    public bool IsQuiet { get; init; }

    /// <summary>When it was first published, in whole seconds UTC; never moves. <see langword="null"/> before.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it is to become public, in whole seconds UTC: while it is scheduled, or deleted after it was.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What it was before it was deleted; <see langword="null"/> unless it is.</summary>
    public ReviewStatus? FormerStatus { get; init; }

    /// <summary>When it was last changed in a way that readers should notice, in whole seconds UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>Who saved this revision.</summary>
    public required string Editor { get; init; }

    /// <summary>When this revision was saved, in whole seconds UTC. Editors see it, readers never.</summary>
    public DateTimeOffset Saved { get; init; }

    /// <summary>What its editor wrote.</summary>
    public required ReviewContent Content { get; init; }

    /// <summary>What its page reads on to; <see langword="null"/> before that was chosen.</summary>
    public ReadOn? ReadOn { get; init; }

    /// <summary>Whether readers see it.</summary>
    public bool IsPublic => Status == ReviewStatus.Published;

    /// <summary>Whether it has, or had, a revision of this number.</summary>
    public bool HasRevision(int revision) => revision >= 1 && revision <= Revision;
}

/// <summary>
/// What the page of a review reads on to: chosen when the review first becomes public, and stored with it, so that the page never changes
/// because others are published. Pages leave out what is not public.
/// </summary>
public sealed record ReadOn
{
    /// <summary>The most related reviews.</summary>
    public const int MaxRelated = 6;

    /// <summary>The most reviews of the same author.</summary>
    public const int MaxAlsoBy = 2;

    private const char Between = '|';

    /// <summary>The review before it in its column.</summary>
    public ReviewId? Previous { get; init; }

    /// <summary>Reviews of the same work, of the same people, or of the same tags, the nearest first.</summary>
    public IReadOnlyList<ReviewId> Related { get; init; } = [];

    /// <summary>Other reviews of the author, newest first.</summary>
    public IReadOnlyList<ReviewId> AlsoBy { get; init; } = [];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not of that form.</exception>
    public static ReadOn Parse(string text) => text.Split(Between) is [var previous, var related, var alsoBy]
        ? new ReadOn
        {
            Previous = previous.Length > 0 ? ReviewId.Parse(previous) : null,
            Related = Ids(related),
            AlsoBy = Ids(alsoBy),
        }
        : throw new FormatException("Not what a page reads on to.");

    /// <summary>The form in which it is stored: the ids with spaces between them, and bars between the three sorts.</summary>
    public override string ToString() => string.Join(Between, $"{Previous}", string.Join(' ', Related), string.Join(' ', AlsoBy));

    private static List<ReviewId> Ids(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReviewId.Parse)];
}
