using ReviewFunctions.Core.Comments;

namespace ReviewFunctions.Core.Notices;

/// <summary>Says that somebody is to be told of a comment. It keeps who has not been told yet.</summary>
public sealed record CommentNotice : CommentMessage
{
    /// <summary>How long it is tried.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>What they are to be told.</summary>
    public required NoticeReason Reason { get; init; }

    /// <summary>Who has not been told yet: one recipient at least.</summary>
    public required IReadOnlyList<NoticeRecipient> Open { get; init; }
}

/// <summary>What somebody is to be told of a comment.</summary>
public enum NoticeReason
{
    /// <summary>It waits for somebody who decides.</summary>
    Waits,

    /// <summary>Readers see it for the first time.</summary>
    Appeared,
}

/// <summary>Who is told of a comment.</summary>
public enum NoticeRecipient
{
    /// <summary>The program whose address the settings name.</summary>
    Webhook,

    /// <summary>Those who decide on comments.</summary>
    Moderators,

    /// <summary>The author of the review.</summary>
    Author,

    /// <summary>Whoever made the comment that it answers, and asked for it.</summary>
    Answered,
}
