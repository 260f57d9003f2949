namespace ReviewFunctions.Desk.Reviews;

/// <summary>A kind of work, as the desk shows it.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Experienced">What its reviewer did with it.</param>
/// <param name="Fields">The fields that are offered for it, besides those of every work.</param>
public sealed record ReviewKind(string Name, string Label, string Experienced, params IReadOnlyList<WorkField> Fields)
{
    private static readonly WorkField
        Provider = new("provider", "Where it can be had") { Completed = "provider" },
        Publisher = new("publisher", "Publisher") { Completed = "publisher" },
        RecordLabel = Publisher with { Label = "Label" },
        Year = new("year", "Year", IsNumber: true),
        Season = new("season", "Season", IsNumber: true, "If only this one is reviewed."),
        Episodes = new("episodes", "Episodes", IsNumber: true),
        Minutes = new("minutes", "Minutes", IsNumber: true),
        Pages = new("pages", "Pages", IsNumber: true);

    private static readonly WorkField[] Address =
    [
        new("address/street", "Street"), new("address/locality", "Town"), new("address/region", "Region"),
        new("address/postalCode", "Postal code"), new("address/country", "Country", Hint: "Two letters, such as KR."),
    ];

    private static readonly WorkField[] Known = [Provider, Publisher, Year, Season, Episodes, Minutes, Pages, .. Address];

    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<ReviewKind> All { get; } =
    [
        new("tvSeries", "Series", "Seen", Provider with { Label = "Streaming service or channel" }, Year, Season, Episodes,
            Minutes with { Label = "Minutes per episode" }),
        new("film", "Film", "Seen", Provider with { Label = "Where it can be seen" }, Year, Minutes),
        new("album", "Album", "Heard", Provider, RecordLabel, Year, Minutes),
        new("song", "Song", "Heard", Provider, RecordLabel, Year, Minutes),
        new("book", "Book", "Read", Provider, Publisher, Year, Pages),
        new("game", "Game", "Played", Provider with { Label = "Platform or store" }, Publisher, Year),
        new("stage", "Stage", "Seen", [Provider with { Label = "House or company" }, Year, Minutes, .. Address]),
        new("place", "Place", "Visited", [Year, .. Address]),
        new("product", "Product", "Tried", Provider with { Label = "Maker" }, Year),
        new("other", "Something else", "Tried", Provider, Year, Minutes),
    ];

    /// <summary>The kind of a name; the last one for a name that is not known.</summary>
    public static ReviewKind Of(string? name) => All.FirstOrDefault(kind => kind.Name == name) ?? All[^1];

    /// <summary>The fields to show: those of the kind, and others that have something in them, which must not be hidden.</summary>
    public IEnumerable<WorkField> FieldsOf(Draft draft) =>
        Fields.Concat(Known.Where(known => Fields.All(own => own.Name != known.Name) && draft.At($"subject/{known.Name}") is not null));
}

/// <summary>A field of a work that only some kinds have.</summary>
/// <param name="Name">Its path within the subject, in the API.</param>
/// <param name="Label">What it is called.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Hint">What it is for.</param>
public sealed record WorkField(string Name, string Label, bool IsNumber = false, string? Hint = null)
{
    /// <summary>What the API completes it as, if it does.</summary>
    public string? Completed { get; init; }
}
