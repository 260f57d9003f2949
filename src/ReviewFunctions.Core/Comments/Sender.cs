namespace ReviewFunctions.Core.Comments;

/// <summary>Where a comment came from: what a check for spam asks about. Kept for some days only, and never shown to readers.</summary>
/// <param name="Address">The IP address.</param>
/// <param name="Agent">What the browser called itself, cut to <see cref="MaxLength"/>.</param>
/// <param name="Referrer">The page that the browser said it came from, cut to <see cref="MaxLength"/>.</param>
public sealed record Sender(string Address, string? Agent, string? Referrer)
{
    /// <summary>The longest <c>User-Agent</c> that is kept, in UTF-16 code units.</summary>
    public const int MaxLength = 500;
}
