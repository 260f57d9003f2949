using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Documents;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Derives everything again from the stored reviews and pages: the same paths and the same bytes, where nothing was wrong.
/// </summary>
public sealed class EverythingChangedHandler(
    IReviewStore reviews, IOutbox outbox, Publisher publisher, ImageUsage images, ReadingOn readingOn, Translations translations,
    CommentPointerSync comments, IChannelRegistry registry, DirectorySync directory, ChannelPageSync channelPages, DocumentWriter writer,
    Announcing announcing, IMonthRegistry months, MonthSync monthSync, ISitePageStore pages, PageListing listing, SideBySide sideBySide,
    TimeProvider time)
{
    /// <summary>How many reviews or channels are done between two notes of how far it has come.</summary>
    private const int SliceSize = 50;

    /// <summary>How many months are done between two of these notes.</summary>
    private const int MonthsAtOnce = 6;

    /// <summary>Goes on where the last run ended, until all is done or <paramref name="end"/> has come.</summary>
    public async Task HandleAsync(EverythingChanged message, DateTimeOffset end, CancellationToken cancel)
    {
        if (message.Cursor is null) await HandleSiteAsync(cancel);
        for (var open = message; open is not null && time.GetUtcNow() < end;)
            open = open switch
            {
                { ChannelCursor: { } list } => await HandleChannelsAsync(open, list, cancel),
                { IsAtMonths: true } => await HandleMonthsAsync(open, cancel),
                _ => await HandleReviewsAsync(open, cancel),
            };
    }

    private async Task HandleSiteAsync(CancellationToken cancel)
    {
        await listing.SyncAsync(cancel);
        var own = PageDocument.AllOf(await pages.ListAsync(cancel));
        await writer.WriteAsync([.. SiteAssetDocument.All, .. own, .. ChannelPageDocument.AllOf(Channel.All)], cancel);
    }

    /// <returns>The message as it stands after the slice; <see langword="null"/> when somebody else is at it.</returns>
    private async Task<EverythingChanged?> HandleReviewsAsync(EverythingChanged message, CancellationToken cancel)
    {
        var ids = await reviews.ListIdsAsync(message.Cursor, SliceSize, cancel);
        await sideBySide.ForEachAsync(ids, images.NoteAllAsync, cancel);
        await sideBySide.ForEachAsync(ids, NoteReadOnAsync, cancel);
        await sideBySide.ForEachAsync(ids, comments.SyncAsync, cancel);
        await publisher.RefreshPagesAsync(await sideBySide.SelectAsync(ids, AffectedByAsync, cancel), cancel);
        return await NoteAsync(ids.Count == SliceSize ? message with { Cursor = ids[^1] } : message with { IsAtMonths = true }, cancel);
    }

    /// <summary>Channels come last, when all pointers are right and all months are registered, so that each is rendered once.</summary>
    /// <returns>The message as it stands after the slice; <see langword="null"/> when all is done or somebody else is at it.</returns>
    private async Task<EverythingChanged?> HandleChannelsAsync(EverythingChanged message, string after, CancellationToken cancel)
    {
        var slice = await registry.ListAsync(after.Length > 0 ? after : null, SliceSize, cancel);
        List<Channel> channels = [.. slice.Select(registered => registered.Channel)];
        var rows = channels.Select(channel => new ChannelRow(channel) { IsCounted = true });
        var pass = await writer.WriteAsync([.. rows, .. channels.SelectMany(ChannelPageDocument.AllOf)], cancel);
        List<RegisteredChannel> written = [.. channels.SelectMany(pass.FindAll)];
        await channelPages.WriteAsync(written, [], cancel);
        await directory.WritePagesOfWorksAsync(written, pass, cancel);
        await announcing.AnnounceAsync(channels.Where(channel => channel.HasFeeds), [message], cancel);
        if (slice.Count == SliceSize)
            return await NoteAsync(message with { ChannelCursor = channels[^1].List.Name }, cancel);

        await directory.WriteAsync(cancel);
        await writer.WriteAsync(SiteCommentFeedDocument.All, cancel);
        await outbox.RemoveAsync([message], cancel);
        return null;
    }

    /// <returns>The message as it stands after the slice; <see langword="null"/> when somebody else is at it.</returns>
    private async Task<EverythingChanged?> HandleMonthsAsync(EverythingChanged message, CancellationToken cancel)
    {
        var slice = await months.ListAsync(message.MonthCursor, MonthsAtOnce, cancel);
        await monthSync.RefreshAsync([.. slice.Select(month => month.Month)], cancel);
        var isLast = slice.Count < MonthsAtOnce;
        if (isLast) await writer.WriteAsync(MonthIndexDocument.All, cancel);
        return await NoteAsync(isLast ? message with { ChannelCursor = "" } : message with { MonthCursor = slice[^1].Month }, cancel);
    }

    private async Task NoteReadOnAsync(ReviewId id, CancellationToken cancel)
    {
        if (await reviews.FindAsync(id, cancel) is not { } review) return;
        await readingOn.NoteAsync(review, cancel);
        await translations.NoteAsync(review, before: null, cancel);
    }

    private async Task<AffectedDocuments> AffectedByAsync(ReviewId id, CancellationToken cancel)
    {
        if (await reviews.FindTombstoneAsync(id, cancel) is not { } tombstone) return new AffectedDocuments(id);
        var erased = new AffectedDocuments(id) { RevisionsFrom = 0 };
        erased.Names.Add(tombstone.Slugs, tombstone.FormerPaths);
        return erased;
    }

    /// <summary>Notes how far the message has come. What failed before it has overcome.</summary>
    /// <returns><see langword="null"/> when somebody else is at it.</returns>
    private async Task<EverythingChanged?> NoteAsync(EverythingChanged next, CancellationToken cancel) =>
        await outbox.TryReplaceAsync(next with { Attempts = 0, LastError = null }, cancel) as EverythingChanged;
}
