using System.Collections.Concurrent;

namespace ReviewFunctions.Core.Derived;

/// <summary>Reads each thing of one kind once, however many ask for it.</summary>
/// <param name="read">Reads one.</param>
internal sealed class ReadOnce<TKey, TValue>(Func<TKey, CancellationToken, Task<TValue>> read)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _values = [];

    /// <summary>The thing as it was read first.</summary>
    public Task<TValue> GetAsync(TKey key, CancellationToken cancel) =>
        _values.GetOrAdd(key, asked => new Lazy<Task<TValue>>(() => read(asked, cancel))).Value;

    /// <summary>Takes a thing as it has been written since.</summary>
    public void Put(TKey key, TValue value) => _values[key] = new Lazy<Task<TValue>>(Task.FromResult(value));
}
