using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Reviews;

/// <summary>
/// The work or thing that a review is about. Names follow <see href="https://schema.org/CreativeWork">schema.org</see> where it has one.
/// </summary>
public sealed record Subject
{
    /// <summary>The longest title, in Unicode scalar values.</summary>
    public const int MaxTitle = 300;

    /// <summary>The longest name of a provider, in Unicode scalar values.</summary>
    public const int MaxProvider = 100;

    /// <summary>The longest name of a publisher, in Unicode scalar values.</summary>
    public const int MaxPublisher = 100;

    /// <summary>The last year a work can be from.</summary>
    public const int MaxYear = 2200;

    /// <summary>The most episodes, minutes and pages, and the highest number of a season.</summary>
    public const int MaxCount = 100_000;

    /// <summary>The most genres.</summary>
    public const int MaxGenres = 16;

    /// <summary>The longest genre, in Unicode scalar values.</summary>
    public const int MaxGenre = 64;

    /// <summary>The most identifiers.</summary>
    public const int MaxIdentifiers = 16;

    /// <summary>What the name of a catalogue is, as a regular expression for all of it.</summary>
    public const string CataloguePattern = "[a-z][a-z0-9]{0,31}";

    /// <summary>The longest identifier, in Unicode scalar values.</summary>
    public const int MaxIdentifier = 128;

    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MaxUrl = 2_048;

    /// <summary>The most people.</summary>
    public const int MaxPeople = 64;

    private static readonly FrozenDictionary<string, string> NoIdentifiers = FrozenDictionary<string, string>.Empty;

    /// <summary>What kind of thing it is.</summary>
    public required SubjectKind Kind { get; init; }

    /// <summary>Its title as the review's readers know it: plain text, 1 to 300 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Its title in its own language, where that is another.</summary>
    public OriginalTitle? OriginalTitle { get; init; }

    /// <summary>Where it can be had: a streaming service, a publisher, a label; at most 100 characters.</summary>
    public string? Provider { get; init; }

    /// <summary>Who published it, for a book, a game or an album; at most 100 characters.</summary>
    public string? Publisher { get; init; }

    /// <summary>The year it came out, 1 to 2200.</summary>
    public int? Year { get; init; }

    /// <summary>Which season of a series it is, 1 to 100,000; <see langword="null"/> for the series.</summary>
    public int? Season { get; init; }

    /// <summary>How many episodes it has, 1 to 100,000.</summary>
    public int? Episodes { get; init; }

    /// <summary>How long it (or each episode) lasts, in minutes, 1 to 100,000.</summary>
    public int? Minutes { get; init; }

    /// <summary>How many pages it has, 1 to 100,000.</summary>
    public int? Pages { get; init; }

    /// <summary>Where it is, for a place.</summary>
    public PostalAddress? Address { get; init; }

    /// <summary>Its genres: at most 16 of at most 64 characters.</summary>
    public IReadOnlyList<string> Genres { get; init => field = value ?? []; } = []; // Null where stored JSON leaves it out.

    /// <summary>Its names in catalogues, such as <c>imdb</c> or <c>isbn</c>, in the order they were sent: at most 16.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init => field = value ?? NoIdentifiers; } = NoIdentifiers;

    /// <summary>Its own page: an absolute <c>http</c> or <c>https</c> address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Who made it and who plays in it, in the order of the credits: at most 64.</summary>
    public IReadOnlyList<Person> People { get; init => field = value ?? []; } = [];
}

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

/// <summary>Somebody who made the work or plays in it.</summary>
/// <param name="Name">Plain text, 1 to 200 characters.</param>
/// <param name="AlsoKnownAs">A stage name or pen name; the same bound.</param>
/// <param name="Role">What the person did, such as <c>actor</c> or <c>director</c>; the same bound.</param>
/// <param name="Character">Whom the person plays; the same bound.</param>
public sealed record Person(string Name, string? AlsoKnownAs = null, string? Role = null, string? Character = null)
{
    /// <summary>The longest name, stage name, role or character, in Unicode scalar values.</summary>
    public const int MaxName = 200;
}

/// <summary>A work's title in its own language and script.</summary>
/// <param name="Text">Plain text, 1 to 300 characters.</param>
/// <param name="Language">The language of <paramref name="Text"/>.</param>
public sealed record OriginalTitle(string Text, LanguageTag Language)
{
    /// <summary>The longest text, in Unicode scalar values.</summary>
    public const int MaxText = 300;
}

/// <summary>
/// Where a place is (<see href="https://schema.org/PostalAddress">schema.org PostalAddress</see>). It has at least one part; each is plain
/// text of at most 200 characters.
/// </summary>
/// <param name="Street">The street with the number of the house.</param>
/// <param name="Locality">The town.</param>
/// <param name="Region">The state, the province or the county.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="Country">The country: two upper-case letters (<see href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166-1
/// alpha-2</see>), such as <c>KR</c>. Whether a country has them is not checked.</param>
public sealed record PostalAddress(
    string? Street = null, string? Locality = null, string? Region = null, string? PostalCode = null, string? Country = null)
{
    /// <summary>The longest part, in Unicode scalar values.</summary>
    public const int MaxPart = 200;

    /// <summary>What a country is, as a regular expression for all of it.</summary>
    public const string CountryPattern = "[A-Z]{2}";

    /// <summary>The parts that are known, under their names at schema.org.</summary>
    public IEnumerable<(string Property, string Text)> SchemaOrgParts()
    {
        if (Street is not null) yield return ("streetAddress", Street);
        if (Locality is not null) yield return ("addressLocality", Locality);
        if (Region is not null) yield return ("addressRegion", Region);
        if (PostalCode is not null) yield return ("postalCode", PostalCode);
        if (Country is not null) yield return ("addressCountry", Country);
    }

    /// <summary>In a line, from the street to the country.</summary>
    public override string ToString() => string.Join(", ", SchemaOrgParts().Select(part => part.Text));
}
