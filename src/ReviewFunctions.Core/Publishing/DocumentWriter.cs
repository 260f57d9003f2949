using System.Diagnostics.CodeAnalysis;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Publishing;

/// <summary>
/// Brings documents, and the rows that they depend on, to what is stored now, whoever else is at it, by <see cref="DerivedWrites"/>.
/// Within a process one pass is running at most, and one waiting that serves all who ask before it begins; so a document is rendered once
/// for many changes, and memory holds one snapshot.
/// </summary>
public sealed class DocumentWriter(
    IDocumentStore documents, SiteDocuments site, IChannelRegistry channels, IMonthRegistry months, StoredState stored,
    DerivedWrites writes, DocumentWritten written, TimeProvider time)
{
    /// <summary>How long one pass may take, with all its rounds. The work is shared, so no caller's own token ends it.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private (WritePass Pass, Task Done)? _waiting;

    /// <summary>Writes rows and documents from one state that is read after the call.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up, or the time limit was over.</exception>
    /// <returns>The pass, which knows the rows as they are now.</returns>
    public Task<WritePass> WriteAsync(IReadOnlyCollection<DerivedItem> items, CancellationToken cancel) => WriteAsync(items, [], cancel);

    /// <summary>The same where some of the documents have never been there.</summary>
    /// <param name="items">The rows and documents.</param>
    /// <param name="absent">Those that are taken for absent, which saves a look at each. Whoever finds one there looks.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<WritePass> WriteAsync(
        IReadOnlyCollection<DerivedItem> items, IReadOnlyCollection<PublicDocument> absent, CancellationToken cancel)
    {
        if (items.Count == 0) return new WritePass();
        var (pass, done) = Join(items, absent);
        await done.WaitAsync(cancel);
        pass.ThrowIfFailed(items);
        return pass;
    }

    private (WritePass Pass, Task Done) Join(IReadOnlyCollection<DerivedItem> items, IReadOnlyCollection<PublicDocument> absent)
    {
        lock (_lock)
        {
            if (_waiting is null)
            {
                var pass = new WritePass();
                var ended = new TaskCompletionSource();
                _waiting = (pass, RunAfterAsync(_running, pass, ended));
                _running = ended.Task;
            }
            _waiting.Value.Pass.Add(items);
            _waiting.Value.Pass.AddAbsent(absent);
            return _waiting.Value;
        }
    }

    private async Task RunAfterAsync(Task before, WritePass pass, TaskCompletionSource ended)
    {
        await Task.Yield();
        await before;
        lock (_lock) _waiting = null;
        try
        {
            await RunAsync(pass);
        }
        finally
        {
            ended.SetResult();
        }
    }

    private async Task RunAsync(WritePass pass)
    {
        using var span = Signals.Begin("render")?.SetTag("documents", pass.Stages[^1].Count);
        using var limit = new CancellationTokenSource(TimeLimit, time);
        await writes.WriteInStagesAsync<DerivedItem, ReadVersion, Snapshot>(
            pass.Stages,
            (item, cancel) => ReadVersionAsync(item, pass, cancel),
            (_, cancel) => Snapshot.BeginAsync(stored, cancel),
            (item, version, snapshot, cancel) => TryWriteAsync(item, version, snapshot, pass, cancel),
            limit.Token);
    }

    private async Task<ReadVersion> ReadVersionAsync(DerivedItem item, WritePass pass, CancellationToken cancel) => item switch
    {
        ChannelRow row => new ReadVersion(Channel: await channels.FindAsync(row.Channel.List, cancel)),
        MonthRow row => new ReadVersion(Month: await months.FindAsync(row.Month, cancel)),
        PublicDocument document when pass.TakesForAbsent(document) => default,
        PublicDocument document => new ReadVersion(Document: await documents.FindAsync(document.Path, cancel)),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "Has no version."),
    };

    /// <summary>Writes an item over what was read of it. When the snapshot is full, the rest is left to the next round.</summary>
    private async Task<bool> TryWriteAsync(DerivedItem item, ReadVersion read, Snapshot snapshot, WritePass pass, CancellationToken cancel)
    {
        if (snapshot.IsFull) return false;
        return item switch
        {
            ChannelRow row => await TryWriteAsync(row, read.Channel, snapshot, pass, cancel),
            MonthRow row => await TryWriteAsync(row, read.Month, snapshot, pass, cancel),
            PublicDocument document => await TryWriteAsync(document, read.Document, snapshot, pass, cancel),
            _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "Cannot be written."),
        };
    }

    private async Task<bool> TryWriteAsync(
        ChannelRow row, RegisteredChannel? over, Snapshot snapshot, WritePass pass, CancellationToken cancel)
    {
        var before = over ?? RegisteredChannel.New(row.Channel);
        var pages = await snapshot.CountAsync(before, row, cancel);
        snapshot.Put(before with { Pages = pages });
        var newest = await snapshot.ListNewestAsync(row.Channel.List, cancel);
        if (over is null && row.IsIfShared && newest.Count < row.Channel.Fewest)
        {
            snapshot.PutAbsent(row.Channel);
            return true;
        }
        var now = before.With(newest, row.AfterErasure) with { Pages = pages };
        if (!await channels.TryPutAsync(now, cancel)) return false;
        snapshot.Put(now);
        pass.Put(now, newest.Select(review => review.Slug));
        return true;
    }

    private async Task<bool> TryWriteAsync(MonthRow row, PublishedMonth? over, Snapshot snapshot, WritePass pass, CancellationToken cancel)
    {
        var reviews = await snapshot.ListAsync(row.Month, cancel);
        var now = (over ?? new PublishedMonth(row.Month)).With(reviews);
        if (!await months.TryPutAsync(now, cancel)) return false;
        snapshot.Put(now);
        var chain = await snapshot.ReadChainAsync(cancel);
        List<DateTimeOffset> published = [.. reviews.Select(review => review.Published ?? review.Updated)];
        pass.Put(new TouchedMonth(now, published, chain.Before(row.Month)?.Last, chain.After(row.Month)?.First));
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "One document must not keep others back; who asked for it hears of it.")]
    private async Task<bool> TryWriteAsync(
        PublicDocument item, DocumentVersion? over, Snapshot snapshot, WritePass pass, CancellationToken cancel)
    {
        try
        {
            if (await site.RenderAsync(item, snapshot, cancel) is not { } document) return true;
            if (over is not null && over.Shows(document)) return await documents.TryTouchAsync(document.Path, over, cancel);
            if (!await documents.TryWriteAsync(document, ChangedAfter(over), over, cancel)) return false;
            written(document.Path);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            pass.Fail(item, fault);
        }
        return true;
    }

    /// <summary>Now in whole seconds, and later than before: validators that are to the second must move with every change.</summary>
    private DateTimeOffset ChangedAfter(DocumentVersion? before)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
        return before is null || before.Changed < now ? now : before.Changed.AddSeconds(1);
    }

    /// <summary>What was read of an item before the snapshot; <see langword="null"/> for absent.</summary>
    private readonly record struct ReadVersion(
        DocumentVersion? Document = null, RegisteredChannel? Channel = null, PublishedMonth? Month = null);
}
