using System.Diagnostics.CodeAnalysis;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Comments;

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
