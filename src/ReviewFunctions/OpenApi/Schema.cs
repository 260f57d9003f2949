using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.OpenApi;

/// <summary>The kinds of values that the API's documents are made of, as JSON Schema (<see href="https://json-schema.org/draft/2020-12/json-schema-core">2020-12</see>).</summary>
internal static class Schema
{
    /// <summary>A line of plain text, which is never empty.</summary>
    /// <param name="maxLength">The most characters: Unicode scalar values.</param>
    /// <param name="description">What it says.</param>
    public static OpenApiSchema Text(int maxLength, string description) => Text(description, maxLength, minLength: 1);

    /// <summary>Any text.</summary>
    public static OpenApiSchema Text(string description, int? maxLength = null, int? minLength = null) =>
        new() { Type = JsonSchemaType.String, Description = description, MaxLength = maxLength, MinLength = minLength };

    /// <summary>Text of a form.</summary>
    /// <param name="pattern">A regular expression for all of it.</param>
    /// <param name="description">What it says.</param>
    public static OpenApiSchema Form(string pattern, string description) =>
        new() { Type = JsonSchemaType.String, Description = description, Pattern = $"^{pattern}$" };

    /// <summary>An id of 32 lower-case hexadecimal digits.</summary>
    public static OpenApiSchema Id(string description) => Form("[0-9a-f]{32}", description);

    /// <summary>One of the names of an enumeration.</summary>
    public static OpenApiSchema OneOf<T>(string description)
        where T : struct, Enum => new() { Type = JsonSchemaType.String, Description = description, Enum = [.. NamesOf<T>().Select(name => JsonValue.Create(name))] };

    /// <summary>The names of an enumeration's values as requests and answers spell them, in the order of the values.</summary>
    public static IEnumerable<string> NamesOf<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(EnumNames.Of);

    /// <summary>A time.</summary>
    public static OpenApiSchema Time(string description) => new()
    {
        Type = JsonSchemaType.String,
        Format = "date-time",
        Description = $"{description} RFC 3339 with an offset, to the second, in the years {Rfc3339.FirstYear} to {Rfc3339.LastYear}.",
    };

    /// <summary>An absolute address.</summary>
    public static OpenApiSchema Address(int maxLength, string description) =>
        new() { Type = JsonSchemaType.String, Format = "uri", Description = description, MaxLength = maxLength };

    /// <summary>A language tag.</summary>
    public static OpenApiSchema Language(string description) => Text(LanguageTag.MaxLength, $"{description} A language tag (BCP 47).");

    /// <summary>A whole number between two bounds, both of them allowed.</summary>
    public static OpenApiSchema Count(int min, int? max, string description) =>
        new() { Type = JsonSchemaType.Integer, Description = description, Minimum = Digits(min), Maximum = max is { } most ? Digits(most) : null };

    /// <summary>A number between two bounds, both of them allowed.</summary>
    public static OpenApiSchema Number(int min, int max, string description) =>
        new() { Type = JsonSchemaType.Number, Description = description, Minimum = Digits(min), Maximum = Digits(max) };

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static OpenApiSchema Truth(string description) => new() { Type = JsonSchemaType.Boolean, Description = description };

    /// <summary>A list of at most so many items.</summary>
    public static OpenApiSchema List(IOpenApiSchema item, string description, int? maxItems = null, int? minItems = null) =>
        new() { Type = JsonSchemaType.Array, Description = description, Items = item, MaxItems = maxItems, MinItems = minItems };

    /// <summary>An object whose fields have names of a form.</summary>
    /// <param name="pattern">A regular expression for all of a name.</param>
    /// <param name="value">What each field has.</param>
    /// <param name="maxFields">The most fields.</param>
    /// <param name="description">What it says.</param>
    public static OpenApiSchema Map(string pattern, IOpenApiSchema value, int maxFields, string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        PatternProperties = new Dictionary<string, IOpenApiSchema> { [$"^{pattern}$"] = value },
        AdditionalPropertiesAllowed = false,
        MaxProperties = maxFields,
    };

    /// <summary>The way to the next page of a list.</summary>
    public static OpenApiSchema Next => new() { Type = JsonSchemaType.String, Format = "uri", Description = "Where the list goes on; missing on the last page." };

    /// <summary>Another schema, by its name.</summary>
    public static IOpenApiSchema Named(string name) => new OpenApiSchemaReference(name);

    /// <summary>One of two other schemas, by their names.</summary>
    public static OpenApiSchema OneOf(string name, string other) => new() { OneOf = [Named(name), Named(other)] };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
