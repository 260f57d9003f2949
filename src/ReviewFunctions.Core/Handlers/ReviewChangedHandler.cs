using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Handlers;

/// <summary>Publishes changes of reviews.</summary>
public sealed class ReviewChangedHandler(Publisher publisher, Announcing announcing, IOutbox outbox, TimeProvider time)
{
    /// <summary>
    /// Brings what the reviews affect up to date, each document once, stores the pings for the feeds that changed, and removes the
    /// messages.
    /// </summary>
    public async Task HandleAsync(IReadOnlyList<ReviewChanged> messages, CancellationToken cancel)
    {
        using var span = Signals.Begin("publish")?.SetTag("rows", messages.Count);
        var changes = messages.GroupBy(message => message.Review).Select(ofOne => AffectedDocuments.Of([.. ofOne])).ToList();
        await publisher.RefreshAsync(changes, cancel);
        await announcing.AnnounceAsync(changes.SelectMany(change => change.Channels), messages, cancel);
        await outbox.RemoveAsync(messages, cancel);
        PublicationMeter.Published(messages, time.GetUtcNow());
    }
}
