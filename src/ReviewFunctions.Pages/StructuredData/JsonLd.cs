using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.StructuredData;

/// <summary>
/// Data of a page as <see href="https://www.w3.org/TR/json-ld11/">JSON-LD</see> in the words of
/// <see href="https://schema.org/">schema.org</see>. Its encoder escapes <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c>, so that no text can end
/// the script element around it.
/// </summary>
internal static class JsonLd
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes an object of a type, escaped for a script element.</summary>
    internal static HtmlString Write(string type, Action<Utf8JsonWriter> writeProperties)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            writeProperties(json);
            json.WriteEndObject();
        }

        return new HtmlString(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>
    /// The publication (<see href="https://schema.org/WebSite">WebSite</see>), and how it is searched
    /// (<see href="https://schema.org/SearchAction">SearchAction</see>).
    /// </summary>
    internal static HtmlString OfSite(SiteSettings site) => Write("WebSite", json =>
    {
        json.WriteString("name", site.Title);
        json.WriteOptional("description", site.Description);
        json.WriteString("url", site.Home().AbsoluteUri);
        json.WriteString("inLanguage", site.Language.ToString());
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", $"{site.Search().AbsoluteUri}?q={{search_term_string}}");
        json.WriteEndObject();
        json.WriteString("query-input", "required name=search_term_string");
        json.WriteEndObject();
    });

    /// <summary>The way to a page from the first page (<see href="https://schema.org/BreadcrumbList">BreadcrumbList</see>).</summary>
    internal static HtmlString OfWay(SiteSettings site, params (string Name, Uri Address)[] steps) => Write("BreadcrumbList", json =>
    {
        json.WriteStartArray("itemListElement");
        foreach (var (index, (name, address)) in steps.Prepend((site.Title, site.Home())).Index())
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", index + 1);
            json.WriteString("name", name);
            json.WriteString("item", address.AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <summary>Writes a property that may be missing.</summary>
    internal static void WriteOptional(this Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null) json.WriteString(property, value);
    }

    /// <summary>Writes an object that has a name and no more.</summary>
    internal static void WriteNamed(this Utf8JsonWriter json, string property, string type, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
