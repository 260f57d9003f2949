using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Comments;

/// <summary>What a comment was taken for when it was checked.</summary>
public enum CommentVerdict
{
    /// <summary>It was not checked: nobody does, or whoever does could not be asked.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>A comment.</summary>
    [JsonStringEnumMemberName("ham")]
    Ham,

    /// <summary>An advertisement, or worse.</summary>
    [JsonStringEnumMemberName("spam")]
    Spam,
}
