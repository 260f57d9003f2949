using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews;

/// <summary>Where a review is in its life. Only a published one is seen by readers.</summary>
public enum ReviewStatus
{
    /// <summary>Being written.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Due at a time to come.</summary>
    [JsonStringEnumMemberName("scheduled")]
    Scheduled,

    /// <summary>Public.</summary>
    [JsonStringEnumMemberName("published")]
    Published,

    /// <summary>Was public and was taken back.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,

    /// <summary>Put away by its editor; can be brought back.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,
}

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
