namespace ReviewFunctions.Core.Images.Files;

/// <summary>Keeps the memory and the processors that decoding takes within bounds: a few at a time, and not many who wait.</summary>
public sealed class DecodeGate(ImageOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Decodes);
    private int _waiting;

    /// <summary>Does the work when it is its turn.</summary>
    /// <returns><see langword="null"/> if too many wait already, or if its turn did not come in time.</returns>
    public async Task<T?> TryEnterAsync<T>(Func<Task<T>> work, CancellationToken cancel)
        where T : class
    {
        if (await TryWaitAsync(cancel)) return await WorkAsync(work);
        ImageMeter.SentAway();
        return null;
    }

    /// <summary>Does the work when it is its turn, however long that takes: for timers, of which there is one.</summary>
    public async Task<T> EnterAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _places.WaitAsync(cancel);
        return await WorkAsync(work);
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<bool> TryWaitAsync(CancellationToken cancel)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > options.MostWaiting && _places.CurrentCount == 0) return false;
            using var limit = new CancellationTokenSource(options.LongestWait, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
            await _places.WaitAsync(both.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private async Task<T> WorkAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        finally
        {
            _places.Release();
        }
    }
}
