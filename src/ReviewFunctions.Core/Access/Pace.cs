using System.Net;

namespace ReviewFunctions.Core.Access;

/// <summary>Counts what comes from each address over a window that slides, on this instance alone.</summary>
/// <param name="most">How much may come from one address within the window.</param>
/// <param name="window">How long it counts.</param>
/// <param name="time">The time.</param>
internal sealed class Pace(int most, TimeSpan window, TimeProvider time)
{
    /// <summary>How many addresses are watched at a time.</summary>
    private const int Addresses = 10_000;

    private readonly Lock _lock = new();

    private readonly ShortMemory<IPAddress, Queue<long>> _counts = new(Addresses, window, time);

    /// <summary>Counts something, unless its address has too much already.</summary>
    /// <returns>How long the address should wait; <see langword="null"/> as long as it has room.</returns>
    public TimeSpan? Add(IPAddress address)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_counts.TryGet(address, out var counted) || counted is null) counted = new Queue<long>(most);
            while (counted.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= window) counted.Dequeue();
            if (counted.Count >= most) return window - time.GetElapsedTime(counted.Peek(), now);
            counted.Enqueue(now);
            _counts.Set(address, counted, now);
            return null;
        }
    }
}
