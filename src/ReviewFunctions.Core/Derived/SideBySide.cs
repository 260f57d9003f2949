namespace ReviewFunctions.Core.Derived;

/// <summary>
/// Does things side by side, <see cref="PublishingOptions.Concurrency"/> at a time, so that connections and memory are bounded however
/// much there is to do.
/// </summary>
public sealed class SideBySide(PublishingOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turns = new(options.Concurrency);

    /// <summary>Does the same with each item.</summary>
    /// <param name="items">The items.</param>
    /// <param name="work">What is done with one.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>What came of each, in the order of the items. If one fails, none is begun after it.</returns>
    public async Task<IReadOnlyList<TResult>> SelectAsync<TItem, TResult>(
        IReadOnlyList<TItem> items, Func<TItem, CancellationToken, Task<TResult>> work, CancellationToken cancel)
    {
        var results = new TResult[items.Count];
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(options.Concurrency, items.Count)).Select(_ => TakeAsync()));
        return results;

        async Task TakeAsync()
        {
            try
            {
                for (var place = Interlocked.Increment(ref next); place < items.Count; place = Interlocked.Increment(ref next))
                {
                    cancel.ThrowIfCancellationRequested();
                    results[place] = await work(items[place], cancel);
                }
            }
            catch
            {
                Interlocked.Exchange(ref next, items.Count);
                throw;
            }
        }
    }

    /// <summary>The same where nothing comes of the work.</summary>
    public Task ForEachAsync<TItem>(IReadOnlyList<TItem> items, Func<TItem, CancellationToken, Task> work, CancellationToken cancel) =>
        SelectAsync(items, async (item, token) =>
        {
            await work(item, token);
            return true;
        }, cancel);

    /// <summary>
    /// Reads one thing as soon as fewer than so many are being read in this process. The reading itself must not wait for another turn.
    /// </summary>
    public async Task<TResult> TakeTurnAsync<TItem, TResult>(
        TItem item, Func<TItem, CancellationToken, Task<TResult>> read, CancellationToken cancel)
    {
        await _turns.WaitAsync(cancel);
        try
        {
            return await read(item, cancel);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
