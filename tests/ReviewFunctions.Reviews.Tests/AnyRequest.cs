using System.Text.Json.Nodes;
using CsCheck;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Reviews.Tests;

/// <summary>Generated create requests that pass every check, with text of any script in them.</summary>
internal static class AnyRequest
{
    private static readonly Gen<JsonNode?> Line = Text(40);

    private static readonly Gen<JsonNode?> Language =
        Gen.OneOf("en", "ko-KR", "zh-Hant-TW", "de-CH-1901", "x-a").Select(tag => (JsonNode?)tag);

    private static readonly Gen<JsonNode?> Person =
        Fields([("name", Line)], [("alsoKnownAs", Line), ("role", Line), ("character", Line)]);

    private static readonly Gen<JsonNode?> Country = Gen.OneOf("KR", "DE").Select(code => (JsonNode?)code);

    private static readonly Gen<JsonNode?> Subject = Fields(
        [("kind", Gen.OneOf("tvSeries", "film", "stage", "other").Select(kind => (JsonNode?)kind)), ("title", Line)],
        [
            ("originalTitle", Fields([("text", Line), ("language", Language)], [])),
            ("provider", Line),
            ("year", Whole(1, 2200)),
            ("publisher", Line),
            ("season", Whole(1, 100_000)),
            ("episodes", Whole(1, 100_000)),
            ("minutes", Whole(1, 100_000)),
            ("pages", Whole(1, 100_000)),
            ("address", Fields([("locality", Line)],
                [("street", Line), ("region", Line), ("postalCode", Line), ("country", Country)])),
            ("genres", Items(Line, 16)),
            ("identifiers", Fields([("imdb", Line)], [("isbn", Line), ("a1", Line)])),
            ("url", Gen.OneOf("https://EXAMPLE.org", "http://한국.example:80/a/../b?c=%7e#d").Select(url => (JsonNode?)url)),
            ("people", Items(Person, 64)),
        ]);

    private static readonly Gen<JsonNode?> Rating = Gen.Select(Gen.Int[100, 500], Gen.Bool, Gen.Bool, (value, best, worst) =>
    {
        var rating = new JsonObject { ["value"] = value / 100m };
        if (best) rating["best"] = 5.0m;
        if (worst) rating["worst"] = 1;
        return (JsonNode?)rating;
    });

    private static readonly Gen<JsonNode?> Experienced = Fields(
        [("again", Gen.Bool.Select(again => (JsonNode?)again))],
        [("date", Gen.OneOf("2026-11-22", "2026-11", "2026").Select(date => (JsonNode?)date))]);

    private static readonly Gen<JsonNode?> Tags = Line.Array[1, 32].Select(lines =>
        (JsonNode?)new JsonArray([.. lines.Select((line, index) => (JsonNode?)$"{index} {line}".Trim())]));

    /// <summary>A request without a status.</summary>
    public static readonly Gen<JsonNode?> Valid = Fields(
        [("headline", Line), ("body", Text(2_000)), ("language", Language), ("subject", Subject)],
        [
            ("column", Line), ("summary", Line), ("verdict", Line), ("rating", Rating), ("tags", Tags), ("disclosure", Line),
            ("experienced", Experienced),
            ("spoilers", Gen.OneOf("none", "minor", "major").Select(level => (JsonNode?)level)),
            ("author", Gen.OneOf("a", "0-b").Select(author => (JsonNode?)author)),
        ]);

    // Controls, noncharacters, changes of direction that do not end and marks of spoilers are refused; anything else is text as long as
    // there is something to see.
    private static Gen<JsonNode?> Text(int maxRunes) =>
        AnyText.Rune.Where(rune => !System.Text.Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE
            && rune.Value is (< 0xFDD0 or > 0xFDEF)
            and not (>= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069))
            .Array[0, maxRunes].Select(runes => (JsonNode?)$"x{string.Concat(runes).Replace("|", "", StringComparison.Ordinal)}");

    private static Gen<JsonNode?> Whole(int min, int max) => Gen.Int[min, max].Select(number => (JsonNode?)number);

    private static Gen<JsonNode?> Items(Gen<JsonNode?> item, int max) =>
        item.Array[1, max].Select(items => (JsonNode?)new JsonArray(items));

    private static Gen<JsonNode?> Fields((string Name, Gen<JsonNode?> Value)[] required, (string Name, Gen<JsonNode?> Value)[] optional)
    {
        var fields = required.Select(field => (field.Name, field.Value.Select(value => (Said: true, Value: value))))
            .Concat(optional.Select(field => (field.Name, Gen.Select(Gen.Bool, field.Value, (said, value) => (Said: said, Value: value)))));
        return fields.Aggregate(
            Gen.Const(() => new JsonObject()),
            (gen, field) => Gen.Select(gen, field.Item2, (json, value) =>
            {
                if (value.Said) json[field.Name] = value.Value;
                return json;
            }))
            .Select(json => (JsonNode?)json);
    }
}
