using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Has outbox messages handled: at once for a request, and by the timer for what was interrupted. One that fails waits longer each time and
/// holds up no other.
/// </summary>
public sealed partial class OutboxProcessor(
    IOutbox outbox, MessageHandlers handlers, PublishingOptions options, TimeProvider time, ILogger<OutboxProcessor> log)
{
    /// <summary>
    /// Handles a message for the request that stored it, for <see cref="PublishingOptions.RequestTime"/> at most. It stays where that
    /// fails.
    /// </summary>
    public Task<Publication> ProcessNowAsync(OutboxMessage message, CancellationToken cancel) => ProcessNowAsync([message], cancel);

    /// <summary>The same for messages of one type, together.</summary>
    public async Task<Publication> ProcessNowAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.RequestTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        return await TryHandleAsync(messages, DateTimeOffset.MaxValue, both.Token) is null ? Publication.Done : Publication.Pending;
    }

    /// <summary>Handles everything that is due, oldest first of each type, until <see cref="PublishingOptions.RunTime"/> is over.</summary>
    public async Task ProcessAsync(CancellationToken cancel)
    {
        var end = time.GetUtcNow() + options.RunTime;
        var due = await outbox.ListDueAsync(time.GetUtcNow(), cancel);
        NoteLate(due);
        NoteUnknown(due);
        foreach (var batch in MessageHandlers.BatchesOf(due))
        {
            if (time.GetUtcNow() >= end) return;
            var fault = await TryHandleAsync(batch, end, cancel);
            cancel.ThrowIfCancellationRequested();
            if (fault is null) continue;
            if (batch.Count > 1) await ProcessEachAsync(batch, end, cancel);
            else await PostponeAsync(batch[0], fault, cancel);
        }
    }

    /// <summary>Handles the messages of a batch that failed one by one, so that what is wrong with one keeps no other back.</summary>
    private async Task ProcessEachAsync(IReadOnlyList<OutboxMessage> batch, DateTimeOffset end, CancellationToken cancel)
    {
        foreach (var message in batch)
        {
            if (time.GetUtcNow() >= end) return;
            var fault = await TryHandleAsync([message], end, cancel);
            cancel.ThrowIfCancellationRequested();
            if (fault is not null) await PostponeAsync(message, fault, cancel);
        }
    }

    /// <returns>The kind of the fault, or <see langword="null"/> if there was none.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong with one message must not keep others back; it is noted.")]
    private async Task<string?> TryHandleAsync(IReadOnlyList<OutboxMessage> batch, DateTimeOffset end, CancellationToken cancel)
    {
        try
        {
            await handlers.HandleAsync(batch, end, cancel);
            return null;
        }
        catch (Exception fault)
        {
            NotHandled(log, batch.Count, batch[0].Id, fault);
            return fault is StorageUnavailableException ? StorageUnavailableException.StoredName : fault.GetType().Name;
        }
    }

    /// <summary>
    /// Lets a message wait that failed. It is read again, since it may have noted meanwhile how far it has come; that note stays.
    /// </summary>
    private async Task PostponeAsync(OutboxMessage failed, string fault, CancellationToken cancel)
    {
        if (await outbox.FindAsync(failed, cancel) is not { } message) return;
        var next = time.GetUtcNow() + RetryWait.After(message.Attempts);
        await outbox.TryReplaceAsync(message with { Attempts = message.Attempts + 1, NotBefore = next, LastError = fault }, cancel);
    }

    /// <summary>Measures what is due, and says how old the oldest message is, if that is too old.</summary>
    private void NoteLate(IReadOnlyList<OutboxMessage> due)
    {
        var age = Backlog.AgeOf(due, time.GetUtcNow());
        PublicationMeter.Found(due, age);
        if (age > Backlog.LateAfter) Late(log, (int)age.TotalMinutes);
    }

    /// <summary>Measures and logs the messages that a newer version has left; they stay where they are.</summary>
    private void NoteUnknown(IReadOnlyList<OutboxMessage> due)
    {
        foreach (var type in due.OfType<UnknownMessage>().GroupBy(message => message.Type))
        {
            PublicationMeter.FoundUnknown(type.Key, type.Count());
            Unknown(log, type.Count(), type.Key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not published: {Count} outbox messages from {Id} on; they stay for another try")]
    private static partial void NotHandled(ILogger logger, int count, Guid id, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} outbox messages of the unknown type {Type} stay where they are")]
    private static partial void Unknown(ILogger logger, int count, string type);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Publication is late: the oldest change waits for {Minutes} minutes")]
    private static partial void Late(ILogger logger, int minutes);
}
