using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Hubs;

/// <summary>The message to tell a hub that feeds have changed. It keeps what the hub has not been told of yet.</summary>
public sealed record Ping : SiteMessage
{
    /// <summary>The most topics of one message, so that it fits into a row.</summary>
    public const int MaxTopics = 100;

    /// <summary>How long it is tried.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromHours(24);

    /// <summary>Whom to tell.</summary>
    public required Uri Hub { get; init; }

    /// <summary>The addresses of the feeds, as the feeds themselves give them: 1 to 100.</summary>
    public required IReadOnlyList<Uri> Topics { get; init; }

    /// <summary>When it is tried for the last time.</summary>
    public DateTimeOffset LastTry => Created + Lifetime;
}
