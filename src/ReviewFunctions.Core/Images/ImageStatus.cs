using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Images;

/// <summary>Where an image is in its life.</summary>
public enum ImageStatus
{
    /// <summary>Uploaded; its variants are being made, or will be by the timer. Pages leave it out until then.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Readers can have it.</summary>
    [JsonStringEnumMemberName("ready")]
    Ready,

    /// <summary>Its file turned out not to be readable to its end.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>To be removed within hours, unless it turns out to be used. Reviews can no longer name it.</summary>
    [JsonStringEnumMemberName("removing")]
    Removing,

    /// <summary>
    /// Taken down everywhere: there is no file of it any more, nothing shows it, and the same bytes are refused until somebody allows
    /// them.
    /// </summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}
