namespace ReviewFunctions.Desk.Reviews;

/// <summary>A kind of work, as the desk shows it.</summary>
/// <param name="Name">Its name in the API.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Provider">What the field <c>provider</c> is called for it; <see langword="null"/> where it has none.</param>
/// <param name="HasEpisodes">Whether it has episodes.</param>
/// <param name="Minutes">What the field <c>minutes</c> is called for it; <see langword="null"/> where it has none.</param>
public sealed record ReviewKind(string Name, string Label, string? Provider, bool HasEpisodes, string? Minutes)
{
    /// <summary>All kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<ReviewKind> All { get; } =
    [
        new("tvSeries", "Series", "Streaming service or channel", HasEpisodes: true, "Minutes per episode"),
        new("film", "Film", "Where it can be seen", HasEpisodes: false, "Minutes"),
        new("album", "Album", "Label", HasEpisodes: false, "Minutes"),
        new("song", "Song", "Label", HasEpisodes: false, "Minutes"),
        new("book", "Book", "Publisher", HasEpisodes: false, Minutes: null),
        new("game", "Game", "Platform or store", HasEpisodes: false, Minutes: null),
        new("stage", "Stage", "House or company", HasEpisodes: false, "Minutes"),
        new("place", "Place", Provider: null, HasEpisodes: false, Minutes: null),
        new("product", "Product", "Maker", HasEpisodes: false, Minutes: null),
        new("other", "Something else", "Where it can be had", HasEpisodes: false, "Minutes"),
    ];

    /// <summary>The kind of a name; the last one for a name that is not known.</summary>
    public static ReviewKind Of(string? name) => All.FirstOrDefault(kind => kind.Name == name) ?? All[^1];
}
