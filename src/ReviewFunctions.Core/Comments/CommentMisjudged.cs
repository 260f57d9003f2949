namespace ReviewFunctions.Core.Comments;

/// <summary>The duty to tell whoever checks comments that somebody has decided otherwise.</summary>
public sealed record CommentMisjudged : CommentDuty
{
    /// <summary>How long it is tried.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>What it should have been taken for.</summary>
    public required CommentVerdict Verdict { get; init; }
}
