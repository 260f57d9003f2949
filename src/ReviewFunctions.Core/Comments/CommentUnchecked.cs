namespace ReviewFunctions.Core.Comments;

/// <summary>The duty to have a comment checked, because whoever checks could not be asked when it came.</summary>
public sealed record CommentUnchecked : CommentDuty
{
    /// <summary>How long it is tried. Then the comment is left to those who decide on comments.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);
}
