namespace ReviewFunctions.Core.Hubs;

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
