using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What an editor can ask of a stored review.</summary>
public enum LifeStep
{
    /// <summary>Write it anew, in whole or in part.</summary>
    [JsonStringEnumMemberName("edit")]
    Edit,

    /// <summary>Make it public, now or at a time to come.</summary>
    [JsonStringEnumMemberName("publish")]
    Publish,

    /// <summary>Take it back from readers, or from the schedule.</summary>
    [JsonStringEnumMemberName("withdraw")]
    Withdraw,

    /// <summary>Put it away.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,

    /// <summary>Bring it back to what it was before it was deleted.</summary>
    [JsonStringEnumMemberName("undelete")]
    Undelete,
}
