using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Whether the app can do its work: the storage answers, and publication keeps up. Whoever asks often gets the same answer for some
/// seconds, since everybody may ask and each look costs calls.
/// </summary>
public sealed class Readiness(IOutbox outbox, IDocumentStore documents, TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    /// <summary>How long the storage may take to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<bool>? _look;
    private DateTimeOffset _until;

    /// <summary>Whether no change waits for too long.</summary>
    /// <exception cref="StorageUnavailableException">The tables or the blobs do not answer.</exception>
    public Task<bool> IsOnTimeAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_look is null || now >= _until) (_look, _until) = (LookAsync(now), now + Memory);
            return _look.WaitAsync(cancel);
        }
    }

    private async Task<bool> LookAsync(DateTimeOffset now)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            // Those too that have failed and wait for another try.
            var open = outbox.ListDueAsync(DateTimeOffset.MaxValue, limit.Token);
            await documents.FindAsync(SiteAddresses.NotFoundPath, limit.Token);
            return Backlog.AgeOf(await open, now) <= Backlog.LateAfter;
        }
        catch (OperationCanceledException late)
        {
            throw new StorageUnavailableException("The storage takes too long to answer.", late);
        }
    }
}
