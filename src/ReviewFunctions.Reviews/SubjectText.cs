using System.Globalization;

namespace ReviewFunctions.Reviews;

/// <summary>What a subject is, in words and for machines.</summary>
public static class SubjectText
{
    /// <summary>How long the subject is, such as <c>6 × 45 min</c> for episodes; <see langword="null"/> when neither is known.</summary>
    public static string? Length(Subject subject) => (subject.Episodes, subject.Minutes) switch
    {
        ({ } episodes, { } minutes) => string.Create(CultureInfo.InvariantCulture, $"{episodes} × {minutes} min"),
        ({ } episodes, null) => string.Create(CultureInfo.InvariantCulture, $"{episodes} {(episodes == 1 ? "episode" : "episodes")}"),
        (null, { } minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
        _ => null,
    };

    /// <summary>What is known of it beside its titles: the provider, the year and the length, in this order.</summary>
    public static IReadOnlyList<string> Particulars(Subject subject) =>
        [.. new[] { subject.Provider, subject.Year?.ToString(CultureInfo.InvariantCulture), Length(subject) }.OfType<string>()];

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

    /// <summary>What the kind calls whoever it is to be had from, as a label.</summary>
    public static string Provider(SubjectKind kind) => kind switch
    {
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

    /// <summary>The name of its type at <see href="https://schema.org/">schema.org</see>.</summary>
    public static string SchemaOrgType(SubjectKind kind) => kind switch
    {
        SubjectKind.TvSeries => "TVSeries",
        SubjectKind.Film => "Movie",
        SubjectKind.Album => "MusicAlbum",
        SubjectKind.Song => "MusicRecording",
        SubjectKind.Book => "Book",
        SubjectKind.Game => "Game",
        SubjectKind.Stage => "Event",
        SubjectKind.Place => "Place",
        SubjectKind.Product => "Product",
        _ => "CreativeWork",
    };
}
