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

    /// <summary>How long a failure counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Pace _pace = new(Most, Window, time);

    /// <summary>Counts a failure, unless its address has too many already.</summary>
    /// <returns>How long the address should wait; <see langword="null"/> as long as it has not failed too often.</returns>
    public TimeSpan? Add(IPAddress address) => _pace.Add(address);
}
