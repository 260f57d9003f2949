using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

/// <summary>What becomes of a new comment.</summary>
public enum CommentPolicy
{
    /// <summary>Readers see it at once if it was checked and found good. Without a check it waits.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>It waits for somebody who decides, whatever a check says.</summary>
    [JsonStringEnumMemberName("moderated")]
    Moderated,

    /// <summary>It is not taken.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,
}
