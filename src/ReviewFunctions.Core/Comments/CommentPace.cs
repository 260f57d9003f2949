using System.Net;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Comments;

/// <summary>
/// Keeps one address from posting more comments than a person writes. What is sent counts before anything of it is read, whether it is
/// taken in the end or not, so that a flood costs neither storage nor the reading of Markdown.
/// </summary>
public sealed class CommentPace(TimeProvider time)
{
    private readonly Pace _comments = new(CommentLimits.MostOfAddress, CommentLimits.Window, time);
    private readonly Pace _requests = new(CommentLimits.MostRequestsOfAddress, CommentLimits.Window, time);

    /// <summary>Counts a request to post a comment.</summary>
    public CommentWait Add(IPAddress address)
    {
        if (_requests.Add(address) is { } longer) return new CommentWait(longer, IsFlood: true);
        return new CommentWait(_comments.Add(address), IsFlood: false);
    }
}

/// <summary>How long an address should wait before it posts another comment.</summary>
/// <param name="Time">How long; <see langword="null"/> if the comment may be taken.</param>
/// <param name="IsFlood">Whether more came than is answered with a page, so that nothing of it is to be read.</param>
public readonly record struct CommentWait(TimeSpan? Time, bool IsFlood);
