using System.Net;

namespace ReviewFunctions.Core.Access;

/// <summary>
/// Counts the secrets that did not fit, by the address they came from, over a window that slides. It slows down tools that go wrong and
/// people who guess; it never keeps a good token out, whoever else is at its address.
/// </summary>
public sealed class FailedAttempts(TimeProvider time)
{
    /// <summary>How many attempts of one address may fail within <see cref="Window"/>.</summary>
    public const int Most = 20;

    /// <summary>How many addresses are watched at a time.</summary>
    private const int Addresses = 10_000;

    /// <summary>How long a failure counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly ShortMemory<IPAddress, Queue<long>> _failures = new(Addresses, Window, time);

    /// <summary>Counts a failure, unless its address has too many already.</summary>
    /// <returns>How long the address should wait; <see langword="null"/> as long as it has not failed too often.</returns>
    public TimeSpan? Add(IPAddress address)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_failures.TryGet(address, out var failures) || failures is null) failures = new Queue<long>(Most);
            while (failures.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Window) failures.Dequeue();
            if (failures.Count >= Most) return Window - time.GetElapsedTime(failures.Peek(), now);

            failures.Enqueue(now);
            _failures.Set(address, failures, now);
            return null;
        }
    }
}
