namespace ReviewFunctions.Core.Hubs;

/// <summary>
/// The hubs out there, which tell subscribers that a feed has changed (<see href="https://www.w3.org/TR/websub/">WebSub</see>).
/// </summary>
public interface IHubs
{
    /// <summary>Tells a hub that a topic has new content, once and within seconds. Throws nothing but cancellation.</summary>
    /// <param name="hub">The hub's address.</param>
    /// <param name="topic">The feed's address.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<HubAnswer> PingAsync(Uri hub, Uri topic, CancellationToken cancel);
}

/// <summary>What came of a ping.</summary>
/// <param name="Verdict">What it means for the ping.</param>
/// <param name="Fault">What went wrong: a status or the kind of the fault, never a message; <see langword="null"/> when nothing
/// did.</param>
/// <param name="RetryAfter">How long the hub asks to be left alone
/// (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110, 10.2.3</see>).</param>
public sealed record HubAnswer(HubVerdict Verdict, string? Fault = null, TimeSpan? RetryAfter = null);

/// <summary>What an answer of a hub means for a ping.</summary>
public enum HubVerdict
{
    /// <summary>The hub knows now.</summary>
    Accepted,

    /// <summary>The hub does not want to know of this topic. Asking again would not change that.</summary>
    Refused,

    /// <summary>There is no such hub any more.</summary>
    Gone,

    /// <summary>The hub cannot be reached, or not now. Asking again later may help.</summary>
    Unavailable,
}
