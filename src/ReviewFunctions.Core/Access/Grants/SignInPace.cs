using System.Net;

namespace ReviewFunctions.Core.Access.Grants;

/// <summary>Counts requests to sign in by the address they come from, since each has this site read the page of an app.</summary>
public sealed class SignInPace(TimeProvider time)
{
    /// <summary>How many requests of one address are answered within <see cref="Window"/>.</summary>
    public const int Most = 30;

    /// <summary>How long a request counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Pace _pace = new(Most, Window, time);

    /// <summary>Counts a request.</summary>
    /// <returns>How long the address should wait; <see langword="null"/> as long as it has room.</returns>
    public TimeSpan? Add(IPAddress address) => _pace.Add(address);
}
