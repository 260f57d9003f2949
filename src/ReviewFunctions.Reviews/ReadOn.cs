namespace ReviewFunctions.Reviews;

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
