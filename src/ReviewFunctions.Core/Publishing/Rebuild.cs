using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Publishing;

/// <summary>Derives everything again from the stored reviews: the same paths and the same bytes, where nothing was wrong.</summary>
public sealed class Rebuild(IReviewStore reviews, IOutbox outbox, Publisher publisher, ImageUsage images, Editions editions, DocumentPress press, TimeProvider time)
{
    /// <summary>How many reviews are done between two notes of how far it has come.</summary>
    private const int SliceSize = 50;

    /// <summary>Leaves the duty to the timer, which begins within a minute.</summary>
    public Task RequestAsync(Attempt attempt, CancellationToken cancel) =>
        outbox.AddAsync(new EverythingChanged { Id = attempt.Id, NotBefore = time.GetUtcNow() }, cancel);

    /// <summary>A duty to publish everything, due at once.</summary>
    public static EverythingChanged NewDuty(DateTimeOffset now) => new() { Id = Guid.CreateVersion7(now), NotBefore = now };

    /// <summary>Goes on where the last run ended, until all is done or <paramref name="end"/> has come.</summary>
    public async Task WorkOffAsync(EverythingChanged duty, DateTimeOffset end, CancellationToken cancel)
    {
        if (duty.Cursor is null)
            await Task.WhenAll(press.PressAsync(editions.Furniture(), cancel), press.PressAsync(editions.Newest(), cancel));
        for (var open = duty; open is not null && time.GetUtcNow() < end;)
            open = await WorkOffSliceAsync(open, cancel);
    }

    /// <returns>The duty as it stands after the slice; <see langword="null"/> when all is done or somebody else is at it.</returns>
    private async Task<EverythingChanged?> WorkOffSliceAsync(EverythingChanged duty, CancellationToken cancel)
    {
        var ids = await reviews.ListIdsAsync(duty.Cursor, SliceSize, cancel);
        await Task.WhenAll(ids.Select(id => images.NoteAllAsync(id, cancel)));
        await publisher.RefreshAsync(await Task.WhenAll(ids.Select(id => FootprintAsync(id, cancel))), cancel);
        if (ids.Count == SliceSize)
            return await outbox.TryReplaceAsync(duty with { Cursor = ids[^1] }, cancel) as EverythingChanged;

        await outbox.RemoveAsync([duty], cancel);
        return null;
    }

    private async Task<ReviewFootprint> FootprintAsync(ReviewId id, CancellationToken cancel)
    {
        if (await reviews.FindAsync(id, cancel) is { } review) return new ReviewFootprint(id, review.Revision);
        var footprint = new ReviewFootprint(id, fromRevision: 0);
        if (await reviews.FindTombstoneAsync(id, cancel) is { } tombstone) footprint.Widen(tombstone);
        return footprint;
    }
}
