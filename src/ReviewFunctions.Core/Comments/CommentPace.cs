using System.Net;
using ReviewFunctions.Core.Access;

namespace ReviewFunctions.Core.Comments;

/// <summary>Keeps one address from posting more comments than a person writes.</summary>
public sealed class CommentPace(TimeProvider time)
{
    private readonly Pace _pace = new(CommentLimits.MostOfAddress, CommentLimits.Window, time);

    /// <summary>Counts a comment, unless its address has posted too many.</summary>
    /// <returns>How long the address should wait; <see langword="null"/> if the comment may be taken.</returns>
    public TimeSpan? Add(IPAddress address) => _pace.Add(address);
}
