using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Derives everything again from the stored reviews: the same paths and the same bytes, where nothing was wrong.</summary>
public sealed class Rebuild(
    IReviewStore reviews, IOutbox outbox, Publisher publisher, ImageUsage images, CommentPointerSync comments, IChannelRegistry registry,
    DirectorySync directory, DocumentWriter writer, Announcing announcing, IMonthRegistry months, MonthSync monthSync, SideBySide sideBySide, TimeProvider time)
{
    /// <summary>How many reviews or channels are done between two notes of how far it has come.</summary>
    private const int SliceSize = 50;

    /// <summary>How many months are done between two of these notes.</summary>
    private const int MonthsAtOnce = 6;

    /// <summary>Leaves the duty to the timer, which begins within a minute.</summary>
    public Task RequestAsync(Attempt attempt, CancellationToken cancel) =>
        outbox.AddAsync(new EverythingChanged { Id = attempt.Id, NotBefore = time.GetUtcNow() }, cancel);

    /// <summary>A duty to publish everything, due at once.</summary>
    public static EverythingChanged NewDuty(DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), NotBefore = now };

    /// <summary>Goes on where the last run ended, until all is done or <paramref name="end"/> has come.</summary>
    public async Task WorkOffAsync(EverythingChanged duty, DateTimeOffset end, CancellationToken cancel)
    {
        if (duty.Cursor is null)
            await writer.WriteAsync([.. SiteAssetDocument.All, .. ChannelPageDocument.AllOf(Channel.All)], cancel);
        for (var open = duty; open is not null && time.GetUtcNow() < end;)
            open = open switch
            {
                { ChannelCursor: { } scope } => await WorkOffChannelsAsync(open, scope, cancel),
                { IsAtMonths: true } => await WorkOffMonthsAsync(open, cancel),
                _ => await WorkOffReviewsAsync(open, cancel),
            };
    }

    /// <returns>The duty as it stands after the slice; <see langword="null"/> when somebody else is at it.</returns>
    private async Task<EverythingChanged?> WorkOffReviewsAsync(EverythingChanged duty, CancellationToken cancel)
    {
        var ids = await reviews.ListIdsAsync(duty.Cursor, SliceSize, cancel);
        await sideBySide.ForEachAsync(ids, images.NoteAllAsync, cancel);
        await sideBySide.ForEachAsync(ids, comments.SyncAsync, cancel);
        await publisher.RefreshPagesAsync(await sideBySide.SelectAsync(ids, AffectedByAsync, cancel), cancel);
        var next = ids.Count == SliceSize ? duty with { Cursor = ids[^1] } : duty with { IsAtMonths = true };
        return await outbox.TryReplaceAsync(next, cancel) as EverythingChanged;
    }

    /// <summary>Channels come last, when all pointers are right and all months are registered, so that each is rendered once.</summary>
    /// <returns>The duty as it stands after the slice; <see langword="null"/> when all is done or somebody else is at it.</returns>
    private async Task<EverythingChanged?> WorkOffChannelsAsync(EverythingChanged duty, string after, CancellationToken cancel)
    {
        var slice = await registry.ListAsync(after.Length > 0 ? after : null, SliceSize, cancel);
        List<Channel> channels = [.. slice.Select(registered => registered.Channel)];
        var rows = channels.Select(channel => new ChannelRow(channel));
        await writer.WriteAsync([.. rows, .. channels.SelectMany(ChannelPageDocument.AllOf)], cancel);
        await announcing.AnnounceAsync(channels, [duty], cancel);
        if (slice.Count == SliceSize)
            return await outbox.TryReplaceAsync(duty with { ChannelCursor = channels[^1].Scope.Name }, cancel) as EverythingChanged;

        await directory.WriteAsync(cancel);
        await outbox.RemoveAsync([duty], cancel);
        return null;
    }

    /// <returns>The duty as it stands after the slice; <see langword="null"/> when somebody else is at it.</returns>
    private async Task<EverythingChanged?> WorkOffMonthsAsync(EverythingChanged duty, CancellationToken cancel)
    {
        var slice = await months.ListAsync(duty.MonthCursor, MonthsAtOnce, cancel);
        await monthSync.RefreshAsync([.. slice.Select(month => month.Month)], cancel);
        var isLast = slice.Count < MonthsAtOnce;
        if (isLast) await writer.WriteAsync(MonthIndexDocument.All, cancel);
        var next = isLast ? duty with { ChannelCursor = "" } : duty with { MonthCursor = slice[^1].Month };
        return await outbox.TryReplaceAsync(next, cancel) as EverythingChanged;
    }

    private async Task<AffectedDocuments> AffectedByAsync(ReviewId id, CancellationToken cancel)
    {
        if (await reviews.FindAsync(id, cancel) is { } review) return new AffectedDocuments(id, review.Revision);
        var affected = new AffectedDocuments(id, fromRevision: 0);
        if (await reviews.FindTombstoneAsync(id, cancel) is { } tombstone) affected.Widen(tombstone);
        return affected;
    }
}
