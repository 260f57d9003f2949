using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace ReviewFunctions.Reviews.Comments;

/// <summary>A reader's comment on a review. Immutable: a change makes another.</summary>
public sealed record Comment
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    /// <summary>
    /// The longest mail address, in UTF-16 code units
    /// (<see href="https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1">RFC 5321, 4.5.3.1</see>).
    /// </summary>
    public const int MaxEmail = 254;

    /// <summary>The longest web address, in UTF-16 code units.</summary>
    public const int MaxUrl = 500;

    /// <summary>The longest body, in UTF-16 code units, a line break being one.</summary>
    public const int MaxBody = 10_000;

    /// <summary>Which comment, on which review.</summary>
    public required CommentKey Key { get; init; }

    /// <summary>Counts its saves from 1. It is also the strong ETag of the editors' API.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whether readers see it.</summary>
    public required CommentStatus Status { get; init; }

    /// <summary>What it was taken for.</summary>
    public CommentVerdict Verdict { get; init; }

    /// <summary>Whom it is by, as they call themselves: plain text, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Where they can be reached; readers never see it.</summary>
    public string? Email { get; init; }

    /// <summary>Whether they want to be told by mail when somebody answers.</summary>
    public bool WantsAnswers { get; init; }

    /// <summary>Their own page.</summary>
    public Uri? Url { get; init; }

    /// <summary>What they say: Markdown without pictures, tables and HTML, 1 to 10,000 characters.</summary>
    public required string Body { get; init; }

    /// <summary>The comment that it answers.</summary>
    public CommentId? InReplyTo { get; init; }

    /// <summary>The editor whose token it came with; <see langword="null"/> for a reader.</summary>
    public string? Editor { get; init; }

    /// <summary>Where it came from; <see langword="null"/> for an editor's, and once it was kept for long enough.</summary>
    public Sender? Sender { get; init; }

    /// <summary>When it was last changed in a way that readers can see, in whole seconds UTC.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>When it was made, in whole seconds UTC.</summary>
    public DateTimeOffset Created => DateTimeOffset.FromUnixTimeSeconds(Key.Id.Created.ToUnixTimeSeconds());

    /// <summary>The review that it is about.</summary>
    public ReviewId Review => Key.Review;

    /// <summary>
    /// The same for the same words of the same name in the same place, and for nothing else: half a SHA-256, in hexadecimal.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var words = string.Join('\n', InReplyTo, Name, Body);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
        }
    }

    /// <summary>Whether readers see it.</summary>
    public bool IsShown => Status == CommentStatus.Approved;

    /// <summary>Whether readers see it or have seen it.</summary>
    public bool WasShown
    {
        get => field || IsShown;
        init;
    }
}

/// <summary>Where a comment stands.</summary>
/// <param name="Review">The review that it is about.</param>
/// <param name="Id">Which comment.</param>
public sealed record CommentKey(ReviewId Review, CommentId Id)
{
    private const char Separator = '|';

    /// <summary>Reads the key as an address has it, in two parts.</summary>
    public static bool TryParse(string? review, string? comment, [NotNullWhen(true)] out CommentKey? key)
    {
        key = ReviewId.TryParse(review, out var about) && CommentId.TryParse(comment, out var id) ? new CommentKey(about, id) : null;
        return key is not null;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static CommentKey Parse(string text) =>
        text.Split(Separator) is [var review, var comment] && TryParse(review, comment, out var key)
            ? key
            : throw new FormatException("A comment's key has two ids.");

    /// <summary>The two ids with a bar between them.</summary>
    public override string ToString() => $"{Review}{Separator}{Id}";
}

/// <summary>Where a comment came from: what a check for spam asks about. Kept for some days only, and never shown to readers.</summary>
/// <param name="Address">The IP address.</param>
/// <param name="Agent">What the browser called itself, cut to <see cref="MaxLength"/>.</param>
/// <param name="Referrer">The page that the browser said it came from, cut to <see cref="MaxLength"/>.</param>
public sealed record Sender(string Address, string? Agent, string? Referrer)
{
    /// <summary>The longest <c>User-Agent</c> that is kept, in UTF-16 code units.</summary>
    public const int MaxLength = 500;
}
