using System.Text.Json.Serialization;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Access;

/// <summary>What a token may be used for. Reading needs none of them, only a token.</summary>
public enum AccessScope
{
    /// <summary>To make reviews.</summary>
    [JsonStringEnumMemberName("create")]
    Create,

    /// <summary>To change reviews.</summary>
    [JsonStringEnumMemberName("update")]
    Update,

    /// <summary>To make reviews public, now or at a time, and to take them back.</summary>
    [JsonStringEnumMemberName("publish")]
    Publish,

    /// <summary>To put reviews away and to bring them back.</summary>
    [JsonStringEnumMemberName("delete")]
    Delete,

    /// <summary>To upload and change images.</summary>
    [JsonStringEnumMemberName("media")]
    Media,

    /// <summary>To decide on comments.</summary>
    [JsonStringEnumMemberName("moderate")]
    Moderate,

    /// <summary>To change the site's settings and its bylines.</summary>
    [JsonStringEnumMemberName("site")]
    Site,
}

/// <summary>Scopes as requests and answers spell them.</summary>
public static class ScopeNames
{
    /// <summary>The scope's name.</summary>
    public static string Of(AccessScope scope) => EnumNames.Of(scope);
}
