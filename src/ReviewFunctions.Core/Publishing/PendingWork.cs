using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Telemetry;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Works off the outboxes: at once for a request, and by the timer for what was interrupted. A row that fails never blocks another.</summary>
public sealed partial class PendingWork(
    IOutbox outbox, Publisher publisher, Erasure erasure, Pinging pinging, Rebuild rebuild, ImageWork images, CommentWork comments, PublishingOptions options, TimeProvider time,
    ILogger<PendingWork> log)
{
    /// <summary>How many rows are published together.</summary>
    private const int RowsAtOnce = 50;

    /// <summary>Which part of a run new pings are begun in: the hubs are not ours, and must not use up the time of what is.</summary>
    private const double ShareOfPings = 0.3;

    /// <summary>Publishes a change for the request that made it, for <see cref="PublishingOptions.RequestTime"/> at most. Its row stays where that fails.</summary>
    public Task<Publication> PublishNowAsync(ReviewChanged row, CancellationToken cancel) => WorkOffNowAsync(row, both => publisher.PublishAsync([row], both), cancel);

    /// <summary>Finishes an erasure for the request that asked for it, within the same time.</summary>
    public Task<Publication> EraseNowAsync(ReviewErased row, CancellationToken cancel) => WorkOffNowAsync(row, both => erasure.WorkOffAsync(row, both), cancel);

    /// <summary>Publishes what shows an image for the request that changed it, within the same time.</summary>
    public Task<Publication> PublishNowAsync(ImageDuty row, CancellationToken cancel) =>
        WorkOffNowAsync(row, both => images.WorkOffAsync(row, DateTimeOffset.MaxValue, both), cancel);

    /// <summary>Publishes a comment for the request that made or changed it, within the same time.</summary>
    public Task<Publication> PublishNowAsync(CommentChanged row, CancellationToken cancel) => WorkOffNowAsync(row, both => comments.WorkOffAsync(row, both), cancel);

    /// <summary>Works off everything that is due, oldest first, until <see cref="PublishingOptions.RunTime"/> is over.</summary>
    public async Task WorkOffAsync(CancellationToken cancel)
    {
        var end = time.GetUtcNow() + options.RunTime;
        var due = await outbox.ListDueAsync(time.GetUtcNow(), cancel);
        NoteLate(due);
        NoteUnknown(due);
        foreach (var rows in due.OfType<ReviewChanged>().Chunk(RowsAtOnce).TakeWhile(_ => time.GetUtcNow() < end))
            if (await TryAsync(rows, () => publisher.PublishAsync(rows, cancel)) is not null)
                await WorkOffEachAsync(rows, row => publisher.PublishAsync([row], cancel), end, cancel);
        await WorkOffEachAsync(due.OfType<ReviewErased>(), row => erasure.WorkOffAsync(row, cancel), end, cancel);
        await WorkOffEachAsync(due.OfType<CommentDuty>().OrderBy(row => row is not CommentChanged), row => comments.WorkOffAsync(row, cancel), end, cancel);
        await WorkOffEachAsync(due.OfType<ImageDuty>(), row => images.WorkOffAsync(row, end, cancel), end, cancel);
        if (due.OfType<Ping>().ToList() is { Count: > 0 } pings)
            await TryAsync(pings, () => pinging.SendAsync(pings, Earlier(end, time.GetUtcNow() + (options.RunTime * ShareOfPings)), cancel));
        await WorkOffEachAsync(due.OfType<EverythingChanged>(), row => rebuild.WorkOffAsync(row, end, cancel), end, cancel);
    }

    private async Task WorkOffEachAsync<TRow>(IEnumerable<TRow> rows, Func<TRow, Task> work, DateTimeOffset end, CancellationToken cancel)
        where TRow : OutboxRow
    {
        foreach (var row in rows.TakeWhile(_ => time.GetUtcNow() < end))
            if (await TryAsync([row], () => work(row)) is { } fault)
                await PostponeAsync(row, fault, cancel);
    }

    /// <summary>Measures what is due, and says how old the oldest duty is, if that is too old.</summary>
    private void NoteLate(IReadOnlyList<OutboxRow> due)
    {
        var age = Backlog.AgeOf(due, time.GetUtcNow());
        PublicationMeter.Found(due, age);
        if (age > Backlog.LateAfter) Late(log, (int)age.TotalMinutes);
    }

    /// <summary>Measures and logs the messages that a newer version has left; they stay where they are.</summary>
    private void NoteUnknown(IReadOnlyList<OutboxRow> due)
    {
        foreach (var type in due.OfType<UnknownMessage>().GroupBy(message => message.Type))
        {
            PublicationMeter.FoundUnknown(type.Key, type.Count());
            Unknown(log, type.Count(), type.Key);
        }
    }

    private async Task<Publication> WorkOffNowAsync(OutboxRow row, Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.RequestTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        return await TryAsync([row], () => work(both.Token)) is null ? Publication.Done : Publication.Pending;
    }

    /// <returns>The kind of the fault, or <see langword="null"/> if there was none.</returns>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong with one row must not keep the others back; it is logged and kept with the row.")]
    private async Task<string?> TryAsync(IReadOnlyList<OutboxRow> rows, Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception fault)
        {
            NotPublished(log, rows.Count, rows[0].Id, fault);
            return fault is StorageUnavailableException ? StorageUnavailableException.StoredName : fault.GetType().Name;
        }
    }

    private async Task PostponeAsync(OutboxRow row, string fault, CancellationToken cancel)
    {
        var next = time.GetUtcNow() + RetryWait.After(row.Attempts);
        await outbox.TryReplaceAsync(row with { Attempts = row.Attempts + 1, NotBefore = next, LastError = fault }, cancel);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not published: {Count} outbox rows from {Row} on; they stay for another try")]
    private static partial void NotPublished(ILogger logger, int count, Guid row, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outbox messages of the unknown type {Type} stay where they are")]
    private static partial void Unknown(ILogger logger, int count, string type);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Publication is late: the oldest change waits for {Minutes} minutes")]
    private static partial void Late(ILogger logger, int minutes);
}
