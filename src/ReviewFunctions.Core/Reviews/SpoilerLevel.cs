using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

/// <summary>How much a review gives away outside its marked spoilers. A review may leave it unsaid.</summary>
public enum SpoilerLevel
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>What a trailer would show.</summary>
    [JsonStringEnumMemberName("minor")]
    Minor,

    /// <summary>The plot.</summary>
    [JsonStringEnumMemberName("major")]
    Major,
}
