namespace ReviewFunctions.Core.Reviews;

/// <summary>The work or thing that a review is about. Names follow <see href="https://schema.org/CreativeWork">schema.org</see> where it has one.</summary>
public sealed record Subject
{
    /// <summary>What kind of thing it is.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>Its title as the review's readers know it: plain text, 1 to 300 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Its title in its own language, where that is another.</summary>
    public OriginalTitle? OriginalTitle { get; init; }

    /// <summary>Where it can be had: a streaming service, a publisher, a label; at most 100 characters.</summary>
    public string? Provider { get; init; }

    /// <summary>The year it came out, 1 to 2200.</summary>
    public int? Year { get; init; }

    /// <summary>How many episodes it has, 1 to 100,000.</summary>
    public int? Episodes { get; init; }

    /// <summary>How long it (or each episode) lasts, in minutes, 1 to 100,000.</summary>
    public int? Minutes { get; init; }

    /// <summary>Its genres: at most 16 of at most 64 characters.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>Its names in catalogues, such as <c>imdb</c> or <c>isbn</c>: at most 16.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } = new Dictionary<string, string>();

    /// <summary>Its own page: an absolute <c>http</c> or <c>https</c> address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who made it and who plays in it, in the order of the credits: at most 64.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];
}
