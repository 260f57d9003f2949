using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

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
