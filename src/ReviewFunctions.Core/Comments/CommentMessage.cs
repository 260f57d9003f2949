using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Comments;

/// <summary>A message that a comment has left, stored in one transaction with what was done to it.</summary>
public abstract record CommentMessage : OutboxMessage
{
    /// <summary>Which comment.</summary>
    public required CommentKey Comment { get; init; }
}

/// <summary>
/// Says that a comment has changed, so that its pointers are to be written and, if readers see it or saw it, the review's page and feeds of
/// comments.
/// </summary>
public sealed record CommentChanged : CommentMessage
{
    /// <summary>Whether readers see the comment, or saw it before the change.</summary>
    public required bool IsSeen { get; init; }

    /// <summary>The message of a change that is made now.</summary>
    /// <param name="comment">Which comment.</param>
    /// <param name="isSeen">Whether readers see it, or saw it before.</param>
    /// <param name="now">The time.</param>
    /// <param name="grace">For how long it is left to the request that makes the change.</param>
    public static CommentChanged New(CommentKey comment, bool isSeen, DateTimeOffset now, TimeSpan grace = default) =>
        new() { Id = Guid.CreateVersion7(now), NotBefore = now + grace, Comment = comment, IsSeen = isSeen };
}

/// <summary>A comment still has to be checked: the spam check was not available when it arrived.</summary>
public sealed record CommentUnchecked : CommentMessage
{
    /// <summary>How long it is tried. Then the comment is left to those who decide on comments.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);
}

/// <summary>An editor has overruled the spam check, which has to be told.</summary>
public sealed record CommentMisjudged : CommentMessage
{
    /// <summary>How long it is tried.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>What it should have been taken for.</summary>
    public required CommentVerdict Verdict { get; init; }
}

/// <summary>Says that all comments of one commenter are to be removed. It is handled in slices.</summary>
public sealed record CommenterErased : SiteMessage
{
    /// <summary>The keyed hash of what the commenter is known by.</summary>
    public required string Hash { get; init; }

    /// <summary>The last comment that was looked at; <see langword="null"/> at the beginning.</summary>
    public CommentKey? Cursor { get; init; }
}
