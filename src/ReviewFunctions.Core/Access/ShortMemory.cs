namespace ReviewFunctions.Core.Access;

/// <summary>
/// Keeps things for a time, and never more than so many. What strangers can make grow is better forgotten than kept: when it is full of
/// things that have not lapsed, all of them go.
/// </summary>
internal sealed class ShortMemory<TKey, TValue>(int capacity, TimeSpan lifetime, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (TValue Value, long Since)> _kept = [];

    /// <summary>What is kept under a key and has not lapsed.</summary>
    public bool TryGet(TKey key, out TValue? value)
    {
        lock (_lock)
        {
            var found = _kept.TryGetValue(key, out var kept) && !HasLapsed(kept.Since);
            value = found ? kept.Value : default;
            return found;
        }
    }

    /// <summary>Keeps a value, which is as old as a timestamp says.</summary>
    public void Set(TKey key, TValue value, long since)
    {
        lock (_lock)
        {
            if (_kept.Count >= capacity && !_kept.ContainsKey(key)) MakeRoom();
            _kept[key] = (value, since);
        }
    }

    /// <summary>Forgets what is kept under a key.</summary>
    public void Remove(TKey key)
    {
        lock (_lock) _kept.Remove(key);
    }

    private void MakeRoom()
    {
        foreach (var (key, kept) in _kept)
            if (HasLapsed(kept.Since)) _kept.Remove(key);
        if (_kept.Count >= capacity) _kept.Clear();
    }

    private bool HasLapsed(long since) => time.GetElapsedTime(since) >= lifetime;
}
