using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Archives;

/// <summary>A site on storage in memory, with reviews of any month.</summary>
internal sealed class ArchivedSite
{
    public static Uri Home { get; } = new("https://example.org/");

    public MemoryStorage Storage { get; } = new();

    public FakeTimeProvider Time { get; } = new(Samples.Noon);

    /// <summary>Has reviews published that were published at these times.</summary>
    public IReadOnlyList<Review> Publish(params IEnumerable<DateTimeOffset> times)
    {
        List<Review> added = [.. times.Select(time => Samples.Review() with { Published = time, Updated = time })];
        foreach (var review in added) Save(review, OutboxMessages.Of(review));
        ProcessOutbox();
        return added;
    }

    /// <summary>Has a review changed and that published.</summary>
    public Review Change(Review review, Func<Review, Review> change)
    {
        var changed = change(review);
        Save(changed, OutboxMessages.Of(changed, review, Time.GetUtcNow()));
        ProcessOutbox();
        return changed;
    }

    public void Rebuild()
    {
        OneThread.Run(() => MemoryServices.Process(Storage, Time).GetRequiredService<Rebuild>()
            .RequestAsync(IdempotentRequest.Only(Time.GetUtcNow()), CancellationToken.None));
        ProcessOutbox();
    }

    public void ProcessOutbox()
    {
        for (var runs = 0; Storage.Outbox.Count > 0; runs++)
        {
            Assert.True(runs < 10, string.Join(' ', Storage.Outbox.Values.Select(row => row.LastError)));
            Time.Advance(TimeSpan.FromMinutes(1));
            OneThread.Run(() => MemoryServices.Process(Storage,
                Time).GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None));
        }
    }

    /// <summary>What a reader has who begins with the feed and follows its links.</summary>
    public IReadOnlyList<HistoryDocument> Walk(FeedFormat format)
    {
        IReadOnlyList<HistoryDocument> read = [];
        OneThread.Run(async () => read = await HistoryDocument.WalkAsync(format.AddressIn(Home),
            address => Task.FromResult(Storage.Documents[address.AbsolutePath[1..]].Body.ToArray())));
        return read;
    }

    public HistoryDocument Read(string path) => HistoryDocument.Parse(new Uri(Home, path), Storage.Documents[path].Body.ToArray());

    public string Text(string path) => Encoding.UTF8.GetString(Storage.Documents[path].Body.Span);

    /// <summary>What a reader could see of every document.</summary>
    public SortedDictionary<string, string> Seen() => new(
        Storage.Documents.ToDictionary(document => document.Key,
            document => $"{document.Value.Version.Hash} {document.Value.Version.Changed:O} {document.Value.Version.Gone}"),
                StringComparer.Ordinal);

    /// <summary>The paths of documents that changed.</summary>
    public IEnumerable<string> ChangedSince(SortedDictionary<string, string> before) =>
        Seen().Where(document => before.GetValueOrDefault(document.Key) != document.Value).Select(document => document.Key);

    private void Save(Review review, ReviewChanged message) => OneThread.Run(async () =>
    {
        await new MemoryAddressRegistry(Storage, Time).TryReserveAsync(Address.Of(review.Slug), review.Id, CancellationToken.None);
        Assert.True(await new MemoryReviewStore(Storage).TrySaveAsync(review, message, CancellationToken.None));
    });
}
