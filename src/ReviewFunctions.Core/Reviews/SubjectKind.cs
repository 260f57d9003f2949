using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Reviews;

/// <summary>What kind of work or thing is reviewed; decides its schema.org type.</summary>
public enum SubjectKind
{
    /// <summary>A series on television or a streaming service.</summary>
    [JsonStringEnumMemberName("tvSeries")]
    TvSeries,

    /// <summary>A film.</summary>
    [JsonStringEnumMemberName("film")]
    Film,

    /// <summary>A music album.</summary>
    [JsonStringEnumMemberName("album")]
    Album,

    /// <summary>A single recording.</summary>
    [JsonStringEnumMemberName("song")]
    Song,

    /// <summary>A book.</summary>
    [JsonStringEnumMemberName("book")]
    Book,

    /// <summary>A game.</summary>
    [JsonStringEnumMemberName("game")]
    Game,

    /// <summary>A play, a musical, a concert.</summary>
    [JsonStringEnumMemberName("stage")]
    Stage,

    /// <summary>A place to visit.</summary>
    [JsonStringEnumMemberName("place")]
    Place,

    /// <summary>A thing to buy.</summary>
    [JsonStringEnumMemberName("product")]
    Product,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
