using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Hubs;

/// <summary>
/// Leaves the message to tell the site's hubs which feeds have changed. Whoever publishes a change calls it before removing the message
/// that the change has left: dying in between, he or another does both again, and a hub that is told twice takes no harm.
/// </summary>
public sealed class Announcing(CurrentSite sites, IDocumentStore documents, IOutbox outbox, SideBySide sideBySide, TimeProvider time)
{
    /// <summary>How far the clocks of two instances may be apart.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    /// <summary>How long other instances may go on serving what was there before, and a hub that comes at once would see it.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Stores a message for every hub if feeds of these channels changed since the oldest of <paramref name="messages"/> came to be, by
    /// whoever's hand: an earlier handler may have written them and died.
    /// </summary>
    public async Task AnnounceAsync(IEnumerable<Channel> channels, IEnumerable<OutboxMessage> messages, CancellationToken cancel)
    {
        var site = await sites.GetAsync(cancel);
        if (site.Hubs.Count == 0) return;
        var since = messages.Min(message => message.Created) - ClockSkew;
        List<(string Path, Uri Topic)> feeds = [.. FeedsOf(site, channels)];
        var versions = await sideBySide.SelectAsync([.. feeds.Select(feed => feed.Path)], documents.FindAsync, cancel);
        var changed = feeds.Zip(versions, (feed, version) => (feed.Topic, version?.Changed)).Where(feed => feed.Changed >= since);
        foreach (var some in changed.Chunk(Ping.MaxTopics))
            foreach (var hub in site.Hubs)
                await outbox.AddAsync(NewPing(hub, [.. some.Select(feed => feed.Topic)], some.Max(feed => feed.Changed)), cancel);
    }

    private static IEnumerable<(string Path, Uri Topic)> FeedsOf(SiteSettings site, IEnumerable<Channel> channels) =>
        from channel in channels.DistinctBy(channel => channel.List)
        from name in FeedFormat.FileNames
        select (channel.Folder + name, new Uri(site.FolderOf(channel), name));

    private Ping NewPing(Uri hub, IReadOnlyList<Uri> topics, DateTimeOffset? changed)
    {
        var now = time.GetUtcNow();
        return new Ping { Id = Guid.CreateVersion7(now), NotBefore = (changed ?? now) + Settling, Hub = hub, Topics = topics };
    }
}
