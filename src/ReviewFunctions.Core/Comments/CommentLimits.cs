namespace ReviewFunctions.Core.Comments;

/// <summary>How many comments a review can have. Its page shows all of them, so there is an end to them.</summary>
public static class CommentLimits
{
    /// <summary>The most comments that readers see. Then the review takes no more.</summary>
    public const int MostApproved = 500;

    /// <summary>
    /// The most comments that wait or are marked as spam. At the limit the review takes no more until an editor decides or spam is removed.
    /// </summary>
    public const int MostWaiting = 500;

    /// <summary>How many comments, taken or not, one address can post within <see cref="Window"/> on one instance.</summary>
    public const int MostOfAddress = 5;

    /// <summary>
    /// How many requests to post a comment one address can send within <see cref="Window"/> on one instance before nothing of them is
    /// read. Up to then, who writes too fast by the form gets it back as it was filled in.
    /// </summary>
    public const int MostRequestsOfAddress = 20;

    /// <summary>How long a comment counts for its address.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromMinutes(1);
}
