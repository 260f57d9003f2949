using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

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
