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
