using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews.Comments;

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

/// <summary>What a comment was taken for when it was checked.</summary>
public enum CommentVerdict
{
    /// <summary>It was not checked: there is no spam check, or it was not available.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>A comment.</summary>
    [JsonStringEnumMemberName("ham")]
    Ham,

    /// <summary>An advertisement, or worse.</summary>
    [JsonStringEnumMemberName("spam")]
    Spam,
}

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
