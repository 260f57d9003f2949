using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Channels;

/// <summary>What the reviews of a channel have in common.</summary>
public enum ChannelKind
{
    /// <summary>Nothing: it has every review.</summary>
    [JsonStringEnumMemberName("all")]
    All,

    /// <summary>A tag.</summary>
    [JsonStringEnumMemberName("tag")]
    Tag,

    /// <summary>Whom they appear under.</summary>
    [JsonStringEnumMemberName("author")]
    Author,

    /// <summary>What kind of thing they are about.</summary>
    [JsonStringEnumMemberName("kind")]
    Kind,

    /// <summary>The column that they appeared in.</summary>
    [JsonStringEnumMemberName("column")]
    Column,

    /// <summary>Where the work is to be had.</summary>
    [JsonStringEnumMemberName("provider")]
    Provider,
}
