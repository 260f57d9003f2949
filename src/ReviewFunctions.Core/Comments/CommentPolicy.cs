using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

/// <summary>What becomes of a new comment.</summary>
public enum CommentPolicy
{
    /// <summary>Readers see it at once if it was checked and found good. Without a check it waits.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Every comment waits for an editor, whatever the spam check says.</summary>
    [JsonStringEnumMemberName("moderated")]
    Moderated,

    /// <summary>It is not taken.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,
}
