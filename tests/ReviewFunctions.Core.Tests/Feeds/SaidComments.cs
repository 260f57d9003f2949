using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>Comments that readers see, made up.</summary>
internal static class SaidComments
{
    /// <summary>A comment, made so many minutes after the morning.</summary>
    public static Comment On(Review review, int minute, string name, string body, Comment? parent = null) => new()
    {
        Key = new CommentKey(review.Id, CommentId.New(Samples.Morning.AddMinutes(minute))),
        Status = CommentStatus.Approved,
        Name = name,
        Email = "secret@example.org",
        Body = body,
        InReplyTo = parent?.Key.Id,
        Sender = new Sender("203.0.113.7", "Agent", Referrer: null),
        Updated = Samples.Morning.AddMinutes(minute),
    };
}
