using System.Text.Json;
using Microsoft.AspNetCore.Html;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.StructuredData;

/// <summary>What is reviewed, as <see href="https://schema.org/itemReviewed">schema.org</see> has it, with those who made it.</summary>
internal static class WorkJsonLd
{
    private static readonly string[] Writers = ["author", "writer"];

    /// <summary>Writes the property <c>itemReviewed</c>.</summary>
    internal static void Write(Utf8JsonWriter json, Subject subject, SharedImage? image)
    {
        json.WriteStartObject("itemReviewed");
        json.WriteString("@type", SubjectText.SchemaOrgType(subject));
        WriteProperties(json, subject, image);
        json.WriteEndObject();
    }

    /// <summary>The work of a page with all of its reviews, as the newest of them has it, and where they are.</summary>
    internal static HtmlString Write(ChannelPage page)
    {
        var subject = page.Newest[0].Content.Subject;
        return JsonLd.Write(SubjectText.SchemaOrgType(subject), json =>
        {
            WriteProperties(json, subject, page.LeadImage);
            json.WriteStartArray("review");
            foreach (var review in page.Newest)
            {
                json.WriteStartObject();
                json.WriteString("@type", "Review");
                json.WriteString("@id", page.Site.Permalink(review.Slug).AbsoluteUri);
                json.WriteString("url", page.Site.Permalink(review.Slug).AbsoluteUri);
                json.WriteString("headline", review.Content.Headline);
                json.WriteString("inLanguage", review.Content.Language.ToString());
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }

    private static void WriteProperties(Utf8JsonWriter json, Subject subject, SharedImage? image)
    {
        json.WriteString("name", subject.Title);
        json.WriteOptional("alternateName", subject.OriginalTitle?.Text);
        json.WriteOptional("url", subject.Url?.AbsoluteUri);
        json.WriteOptional("image", image?.Address.AbsoluteUri);
        foreach (var (property, name) in SubjectText.SchemaOrgOrganizations(subject))
            json.WriteNamed(IsPublisher(subject, property) ? "publisher" : property, "Organization", name);
        if (subject.Year is { } year) json.WriteString("datePublished", $"{year:0000}");
        foreach (var (property, number) in SubjectText.SchemaOrgNumbers(subject)) json.WriteNumber(property, number);
        if (subject is { Kind: SubjectKind.TvSeries, Season: not null }) json.WriteNamed("partOfSeries", "TVSeries", subject.Title);
        if (subject.Address is { } address) WriteAddress(json, subject.Kind, address);
        WriteGenres(json, subject.Genres);
        foreach (var people in subject.People.GroupBy(PropertyOf)) WritePeople(json, people.Key, people);
    }

    /// <summary>Where a book or a game names no publisher, the provider stands for it.</summary>
    private static bool IsPublisher(Subject subject, string property) =>
        property is "provider" && subject is { Kind: SubjectKind.Book or SubjectKind.Game, Publisher: null };

    /// <summary>A place has an address; anything else is at a place that has one.</summary>
    private static void WriteAddress(Utf8JsonWriter json, SubjectKind kind, PostalAddress address)
    {
        if (kind is not SubjectKind.Place)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "Place");
        }

        json.WriteStartObject("address");
        json.WriteString("@type", "PostalAddress");
        foreach (var (property, text) in address.SchemaOrgParts()) json.WriteString(property, text);
        json.WriteEndObject();
        if (kind is not SubjectKind.Place) json.WriteEndObject();
    }

    private static string PropertyOf(Person person) =>
        person is { Role: { } role, Character: null } && Writers.Contains(role, StringComparer.OrdinalIgnoreCase)
            ? "author"
            : SubjectText.SchemaOrgProperty(person);

    private static void WritePeople(Utf8JsonWriter json, string property, IEnumerable<Person> people)
    {
        json.WriteStartArray(property);
        foreach (var person in people) WritePerson(json, property, person);
        json.WriteEndArray();
    }

    /// <summary>
    /// A person, or the part that a person plays (<see href="https://schema.org/PerformanceRole">PerformanceRole</see>), which repeats the
    /// property.
    /// </summary>
    private static void WritePerson(Utf8JsonWriter json, string property, Person person)
    {
        json.WriteStartObject();
        if (person.Character is { } character)
        {
            json.WriteString("@type", "PerformanceRole");
            json.WriteString("characterName", character);
            json.WriteStartObject(property);
            WriteNames(json, person);
            json.WriteEndObject();
        }
        else
        {
            WriteNames(json, person);
        }
        json.WriteEndObject();
    }

    private static void WriteNames(Utf8JsonWriter json, Person person)
    {
        json.WriteString("@type", "Person");
        json.WriteString("name", person.Name);
        json.WriteOptional("alternateName", person.AlsoKnownAs);
    }

    private static void WriteGenres(Utf8JsonWriter json, IReadOnlyList<string> genres)
    {
        if (genres.Count == 0) return;
        json.WriteStartArray("genre");
        foreach (var genre in genres) json.WriteStringValue(genre);
        json.WriteEndArray();
    }
}
