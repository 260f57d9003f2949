using System.Globalization;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>
/// A review's place in a list. A hint, never trusted: whoever follows it reads the review and ignores a pointer that does not hold.
/// </summary>
/// <param name="List">The list.</param>
/// <param name="Key">The place: what sorts first is what comes first.</param>
/// <param name="Review">Which review stands there.</param>
public sealed record Pointer(PointerList List, string Key, ReviewId Review)
{
    private const int TickDigits = 19;
    private const string HexDigits = "0123456789abcdef";

    /// <summary>The time of a key in the list <see cref="PointerList.Scheduled"/>: when the review that stands there is due.</summary>
    public static DateTimeOffset DueAt(string key) =>
        new(long.Parse(key.AsSpan(0, TickDigits), CultureInfo.InvariantCulture), TimeSpan.Zero);

    /// <summary>
    /// What comes, in a list whose newest is first, before everything of before <paramref name="time"/> and behind all else.
    /// </summary>
    public static string BeginningBefore(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks:D19}}}");

    /// <summary>
    /// Whether a text has the form of a key: ticks from or up to the end of time, a bar, the review's id or the same mirrored.
    /// </summary>
    public static bool IsKey(string text) =>
        text.Split('|') is [{ Length: TickDigits } ticks, { Length: 32 } id] && ticks.All(char.IsAsciiDigit)
            && id.All(char.IsAsciiHexDigitLower);

    /// <summary>All pointers that should lead to a review as it is.</summary>
    public static IReadOnlyList<Pointer> Of(Review review)
    {
        Pointer[] always = [InEvery(review.Id), InList(PointerList.Edited, review.Saved, review.Id)];
        return review switch
        {
            { IsPublic: true, Published: { } published } =>
            [
                .. always, AtPage(review.Slug, review.Id),
                .. Channel.Of(review.Content).Select(channel => InList(channel.List, published, review.Id)),
                .. Channel.OfWork(review.Content.Subject) is { } work ? [InList(work.List, published, review.Id)] : Array.Empty<Pointer>(),
            ],
            { Status: ReviewStatus.Scheduled, Due: { } due } => [.. always, InScheduled(due, review.Id)],
            _ when IsUnseen(review.Status) => [.. always, InUnseen(review.Status, review.Id)],
            _ => always,
        };
    }

    /// <summary>The place of a review among all, in whatever state.</summary>
    public static Pointer InEvery(ReviewId review) => InList(PointerList.Every, review.Created, review);

    /// <summary>The place of a review in a list whose newest is first.</summary>
    public static Pointer InList(PointerList list, DateTimeOffset time, ReviewId review) =>
        NewestFirst(list, time, review.ToString(), review);

    /// <summary>The place of a review among those that are scheduled.</summary>
    public static Pointer InScheduled(DateTimeOffset due, ReviewId review) =>
        new(PointerList.Scheduled, KeyOf(due.UtcTicks, review.ToString()), review);

    /// <summary>Where the page of a review is that readers see.</summary>
    public static Pointer AtPage(Slug slug, ReviewId review) => new(PointerList.PageOf(review), slug.ToString(), review);

    /// <summary>Whether reviews in a state have a list of their own that is in the order of their creation.</summary>
    public static bool IsUnseen(ReviewStatus status) => status is ReviewStatus.Draft or ReviewStatus.Withdrawn or ReviewStatus.Deleted;

    /// <summary>The place of a review among those in one of these states.</summary>
    public static Pointer InUnseen(ReviewStatus status, ReviewId review) => InList(PointerList.With(status), review.Created, review);

    /// <summary>Whether it should lead to the review as it is.</summary>
    public bool HoldsFor(Review? review) => review is not null && Of(review).Contains(this);

    /// <summary>A place in a list whose newest is first.</summary>
    /// <param name="list">The list.</param>
    /// <param name="time">What it is sorted by.</param>
    /// <param name="id">What stands there: 32 hexadecimal digits.</param>
    /// <param name="review">The review that it belongs to, or is.</param>
    internal static Pointer NewestFirst(PointerList list, DateTimeOffset time, string id, ReviewId review) =>
        new(list, KeyOf(DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks, Mirrored(id)), review);

    /// <summary>The id at the end of a key of a list whose newest is first.</summary>
    internal static string IdAt(string key) => Mirrored(key[(TickDigits + 1)..]);

    private static string KeyOf(long ticks, string id) => string.Create(CultureInfo.InvariantCulture, $"{ticks:D19}|{id}");

    /// <summary>
    /// The id with each digit mirrored, so that of two things of one moment the later made comes first. Mirrored twice it is what it was.
    /// </summary>
    private static string Mirrored(string id) =>
        string.Create(id.Length, id, (digits, text) =>
        {
            for (var place = 0; place < digits.Length; place++)
                digits[place] = HexDigits[HexDigits.Length - 1 - HexDigits.IndexOf(text[place])];
        });
}
