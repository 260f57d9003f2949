using System.Text.RegularExpressions;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Drafts;

/// <summary>Reads what is reviewed, in the order of <see cref="Subject"/>.</summary>
internal static partial class SubjectFields
{
    /// <summary>The subject; <see langword="null"/> when a required part of it is missing or wrong, which an error then says.</summary>
    public static Subject? Read(JsonFields fields)
    {
        var kind = fields.Required("kind")?.OneOf<SubjectKind>();
        var title = fields.Required("title")?.Text(Subject.MaxTitle);
        var originalTitle = fields.Optional("originalTitle")?.Object() is { } original ? Original(original) : null;
        var provider = fields.Optional("provider")?.ChannelName(Subject.MaxProvider);
        var publisher = fields.Optional("publisher")?.Text(Subject.MaxPublisher);
        var year = fields.Optional("year")?.WholeNumber(1, Subject.MaxYear);
        var season = fields.Optional("season")?.WholeNumber(1, Subject.MaxCount);
        var episodes = fields.Optional("episodes")?.WholeNumber(1, Subject.MaxCount);
        var minutes = fields.Optional("minutes")?.WholeNumber(1, Subject.MaxCount);
        var pages = fields.Optional("pages")?.WholeNumber(1, Subject.MaxCount);
        var address = fields.Optional("address") is { } place ? AddressFields.Read(place) : null;
        var genres = fields.Optional("genres") is { } list ? Genres(list) : [];
        var identifiers = fields.Optional("identifiers") is { } names ? Identifiers(names) : null;
        var url = fields.Optional("url")?.Address(Subject.MaxUrl);
        var people = fields.Optional("people") is { } credits ? PeopleFields.Read(credits) : [];
        fields.RefuseOthers();

        if (kind is null || title is null) return null;
        return new Subject
        {
            Kind = kind.Value,
            Title = title,
            OriginalTitle = originalTitle,
            Provider = provider,
            Publisher = publisher,
            Year = year,
            Season = season,
            Episodes = episodes,
            Minutes = minutes,
            Pages = pages,
            Address = address,
            Genres = genres,
            Identifiers = identifiers ?? new OrderedDictionary<string, string>(),
            Url = url,
            People = people,
        };
    }

    private static OriginalTitle? Original(JsonFields fields)
    {
        var text = fields.Required("text")?.Text(OriginalTitle.MaxText);
        var language = fields.Required("language")?.Language();
        fields.RefuseOthers();
        return text is null || language is null ? null : new OriginalTitle(text, language.Value);
    }

    private static IReadOnlyList<string> Genres(JsonField field) =>
        [.. field.Items(Subject.MaxGenres).Select(item => item.Text(Subject.MaxGenre)).OfType<string>()];

    private static OrderedDictionary<string, string>? Identifiers(JsonField field)
    {
        if (field.Object() is not { } fields) return null;
        var identifiers = new OrderedDictionary<string, string>();
        foreach (var (index, (name, item)) in fields.All().Take(Subject.MaxIdentifiers + 1).Index())
        {
            if (index == Subject.MaxIdentifiers) field.Refuse($"Must have at most {Subject.MaxIdentifiers} fields.");
            else if (!CatalogueName().IsMatch(name))
                item.Refuse("The name of a catalogue is a lower-case letter and up to 31 lower-case letters or digits.");
            else if (item.Text(Subject.MaxIdentifier) is { } value) identifiers.Add(name, value);
        }

        return identifiers;
    }

    [GeneratedRegex(@"\A" + Subject.CataloguePattern + @"\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CatalogueName();
}

/// <summary>Reads who made the work, in the order of <see cref="Person"/>.</summary>
internal static class PeopleFields
{
    /// <summary>The people in the order of the credits, without those that are wrong.</summary>
    public static IReadOnlyList<Person> Read(JsonField field) =>
        [.. field.Items(Subject.MaxPeople).Select(item => item.Object()).OfType<JsonFields>().Select(One).OfType<Person>()];

    private static Person? One(JsonFields fields)
    {
        var name = fields.Required("name")?.Text(Person.MaxName);
        var alsoKnownAs = fields.Optional("alsoKnownAs")?.Text(Person.MaxName);
        var role = fields.Optional("role")?.Text(Person.MaxName);
        var character = fields.Optional("character")?.Text(Person.MaxName);
        fields.RefuseOthers();
        return name is null ? null : new Person(name, alsoKnownAs, role, character);
    }
}

/// <summary>Reads where a place is, in the order of <see cref="PostalAddress"/>.</summary>
internal static partial class AddressFields
{
    /// <summary>The address; <see langword="null"/> when nothing of it is right, which an error then says.</summary>
    public static PostalAddress? Read(JsonField field)
    {
        if (field.Object() is not { } fields) return null;
        var street = fields.Optional("street")?.Text(PostalAddress.MaxPart);
        var locality = fields.Optional("locality")?.Text(PostalAddress.MaxPart);
        var region = fields.Optional("region")?.Text(PostalAddress.MaxPart);
        var postalCode = fields.Optional("postalCode")?.Text(PostalAddress.MaxPart);
        var country = fields.Optional("country") is { } code ? Country(code) : null;
        fields.RefuseOthers();
        if (!fields.All().Any()) field.Refuse("Must have at least one of street, locality, region, postalCode and country.");
        return new PostalAddress(street, locality, region, postalCode, country);
    }

    private static string? Country(JsonField field)
    {
        if (field.String() is not { } code) return null;
        if (CountryCode().IsMatch(code)) return code;
        field.Refuse("Must be the code of a country: two upper-case letters (ISO 3166-1), such as KR.");
        return null;
    }

    [GeneratedRegex(@"\A" + PostalAddress.CountryPattern + @"\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CountryCode();
}
