using System.Collections;

namespace ReviewFunctions.Tests.Telemetry;

/// <summary>What exporters write to while tests read.</summary>
internal sealed class Notebook<T> : ICollection<T>
{
    private readonly Lock _lock = new();
    private readonly List<T> _items = [];

    public int Count => ToList().Count;

    public bool IsReadOnly => false;

    public List<T> ToList()
    {
        lock (_lock) return [.. _items];
    }

    public void Add(T item)
    {
        lock (_lock) _items.Add(item);
    }

    public void Clear()
    {
        lock (_lock) _items.Clear();
    }

    public bool Contains(T item) => ToList().Contains(item);

    public void CopyTo(T[] array, int arrayIndex) => ToList().CopyTo(array, arrayIndex);

    public bool Remove(T item)
    {
        lock (_lock) return _items.Remove(item);
    }

    public IEnumerator<T> GetEnumerator() => ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
