using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

/// <summary>Whether readers see a comment, and if not, why.</summary>
public enum CommentStatus
{
    /// <summary>Nobody has decided yet.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>Readers see it.</summary>
    [JsonStringEnumMemberName("approved")]
    Approved,

    /// <summary>It is taken for spam, and removed after some days.</summary>
    [JsonStringEnumMemberName("spam")]
    Spam,
}
