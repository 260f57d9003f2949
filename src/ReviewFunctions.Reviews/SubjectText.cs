using System.Runtime.CompilerServices;

namespace ReviewFunctions.Reviews;

/// <summary>
/// What a subject is, in English words and for machines. The words, and the formats of those with a number, are keys of the words of pages.
/// </summary>
public static class SubjectText
{
    /// <summary>How long the subject is, such as <c>6 × 45 min</c> for episodes; <see langword="null"/> when neither is known.</summary>
    public static FormattableString? Length(Subject subject) => (subject.Episodes, subject.Minutes) switch
    {
        ({ } episodes, { } minutes) => $"{episodes} × {minutes} min",
        (1, null) => FormattableStringFactory.Create("1 episode"),
        ({ } episodes, null) => $"{episodes} episodes",
        (null, { } minutes) => $"{minutes} min",
        _ => null,
    };

    /// <summary>What is known of it beside its titles, for a line: from the season to the length.</summary>
    public static IReadOnlyList<FormattableString> Particulars(Subject subject) =>
    [
        .. new[]
        {
            subject.Season is { } season ? (FormattableString)$"season {season}" : null,
            AsItIs(subject.Provider),
            AsItIs(subject.Publisher),
            AsItIs(subject.Address?.Locality),
            subject.Year is { } year ? (FormattableString)$"{year}" : null,
            Length(subject),
            Pages(subject),
        }.OfType<FormattableString>(),
    ];

    /// <summary>What is known of it as labels and words, for the box on its page: all but the provider, the year and the genres.</summary>
    public static IEnumerable<(string Label, FormattableString Text)> Facts(Subject subject)
    {
        if (subject.Publisher is { } publisher)
            yield return (subject.Kind is SubjectKind.Album or SubjectKind.Song ? "Label" : "Publisher", $"{publisher}");
        if (subject.Season is { } season) yield return ("Season", $"{season}");
        if (Length(subject) is { } length) yield return ("Length", length);
        if (Pages(subject) is { } pages) yield return (Length(subject) is null ? "Length" : "Pages", pages);
        if (subject.Address is { } address) yield return ("Address", $"{address}");
    }

    private static FormattableString? Pages(Subject subject) => subject.Pages switch
    {
        1 => FormattableStringFactory.Create("1 page"),
        { } pages => $"{pages} pages",
        null => null,
    };

    private static FormattableString? AsItIs(string? text) => text is null ? null : (FormattableString)$"{text}";

    /// <summary>The title in its own language, unless it is no other than the one that readers know.</summary>
    public static OriginalTitle? OriginalTitle(Subject subject) =>
        subject.OriginalTitle is { } original
        && !original.Text.Trim().Equals(subject.Title.Trim(), StringComparison.OrdinalIgnoreCase) ? original : null;

    /// <summary>A person with the other name, such as <c>Sohn Jeong Hyuck (Demian)</c>.</summary>
    public static string Name(Person person) => person.AlsoKnownAs is null ? person.Name : $"{person.Name} ({person.AlsoKnownAs})";

    /// <summary>The kind in words, as a label.</summary>
    public static string Kind(SubjectKind kind) => kind switch
    {
        SubjectKind.TvSeries => "TV series",
        _ => kind.ToString(),
    };

    /// <summary>What the kind calls whoever it is to be had from, as a label. That may be the publisher, where none is said.</summary>
    public static string Provider(Subject subject) => subject.Kind switch
    {
        SubjectKind.Album or SubjectKind.Song when subject.Publisher is not null => "Available from",
        SubjectKind.Book or SubjectKind.Game when subject.Publisher is not null => "Available from",
        SubjectKind.TvSeries or SubjectKind.Film => "Where to watch",
        SubjectKind.Album or SubjectKind.Song => "Label",
        SubjectKind.Book or SubjectKind.Game => "Publisher",
        SubjectKind.Stage => "Company",
        SubjectKind.Product => "Maker",
        _ => "Provider",
    };

    /// <summary>
    /// What a person is to the work, as a property at schema.org: <c>director</c>, <c>actor</c> for whoever plays somebody, <c>creator</c>
    /// for all others.
    /// </summary>
    public static string SchemaOrgProperty(Person person) => person switch
    {
        { Character: not null } => "actor",
        { Role: { } role } when role.Equals("actor", StringComparison.OrdinalIgnoreCase) => "actor",
        { Role: { } role } when role.Equals("director", StringComparison.OrdinalIgnoreCase) => "director",
        _ => "creator",
    };

    /// <summary>What the reviewer did with a thing of that kind, as a label for when.</summary>
    public static string Experienced(SubjectKind kind) => kind switch
    {
        SubjectKind.TvSeries or SubjectKind.Film or SubjectKind.Stage => "Seen",
        SubjectKind.Album or SubjectKind.Song => "Heard",
        SubjectKind.Book => "Read",
        SubjectKind.Game => "Played",
        SubjectKind.Place => "Visited",
        _ => "Tried",
    };

    /// <summary>The organizations that have to do with it, under their names at <see href="https://schema.org/">schema.org</see>.</summary>
    public static IEnumerable<(string Property, string Name)> SchemaOrgOrganizations(Subject subject)
    {
        if (subject.Provider is { } provider) yield return ("provider", provider);
        if (subject.Publisher is { } publisher) yield return ("publisher", publisher);
    }

    /// <summary>Its numbers, under their names at <see href="https://schema.org/">schema.org</see>.</summary>
    public static IEnumerable<(string Property, int Number)> SchemaOrgNumbers(Subject subject)
    {
        if (subject.Season is { } season) yield return ("seasonNumber", season);
        if (subject.Episodes is { } episodes) yield return ("numberOfEpisodes", episodes);
        if (subject.Pages is { } pages) yield return ("numberOfPages", pages);
    }

    /// <summary>The name of its type at <see href="https://schema.org/">schema.org</see>.</summary>
    public static string SchemaOrgType(Subject subject) => subject.Kind switch
    {
        SubjectKind.TvSeries when subject.Season is not null => "TVSeason",
        SubjectKind.TvSeries => "TVSeries",
        SubjectKind.Film => "Movie",
        SubjectKind.Album => "MusicAlbum",
        SubjectKind.Song => "MusicRecording",
        SubjectKind.Book => "Book",
        SubjectKind.Game => "Game",
        SubjectKind.Stage => "Event",
        SubjectKind.Place when subject.Address is not null => "LocalBusiness", // Search engines show ratings of these, and not of places.
        SubjectKind.Place => "Place",
        SubjectKind.Product => "Product",
        _ => "CreativeWork",
    };
}
