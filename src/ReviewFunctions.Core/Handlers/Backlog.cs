using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Handlers;

/// <summary>How long changes wait for their publication.</summary>
public static class Backlog
{
    /// <summary>
    /// How old a message may become before the log says so, an alarm goes off (<c>infra/app/alerts.bicep</c>) and the app no longer calls
    /// itself ready.
    /// </summary>
    public static TimeSpan LateAfter { get; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// How old the oldest message to publish a review or a comment is; zero if there is none. A rebuild may take its time, and a hub is not
    /// ours.
    /// </summary>
    public static TimeSpan AgeOf(IReadOnlyList<OutboxMessage> due, DateTimeOffset now) =>
        due.Where(message => message is ReviewChanged or ReviewErased or CommentChanged)
            .Select(message => now - message.Created).DefaultIfEmpty().Max();
}
