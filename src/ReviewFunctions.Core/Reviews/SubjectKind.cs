namespace ReviewFunctions.Core.Reviews;

/// <summary>What kind of work or thing is reviewed; decides its schema.org type.</summary>
public enum SubjectKind
{
    /// <summary>A series on television or a streaming service.</summary>
    TvSeries,

    /// <summary>A film.</summary>
    Film,

    /// <summary>A music album.</summary>
    Album,

    /// <summary>A single recording.</summary>
    Song,

    /// <summary>A book.</summary>
    Book,

    /// <summary>A game.</summary>
    Game,

    /// <summary>A play, a musical, a concert.</summary>
    Stage,

    /// <summary>A place to visit.</summary>
    Place,

    /// <summary>A thing to buy.</summary>
    Product,

    /// <summary>Anything else.</summary>
    Other,
}
