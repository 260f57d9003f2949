using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.FirstStore;

/// <summary>What an answer lacks of what was answered before. Fields may be added; none may go or change.</summary>
internal static class Differences
{
    /// <summary>Where two answers differ, a sentence for each place.</summary>
    public static IEnumerable<string> Of(JsonNode? before, JsonNode? now, string place) => (before, now) switch
    {
        (JsonObject old, JsonObject fields) => old.SelectMany(field => Of(field.Value, fields[field.Key], $"{place}/{field.Key}")),
        (JsonArray old, JsonArray items) when old.Count == items.Count =>
            old.SelectMany((item, index) => Of(item, items[index], $"{place}/{index}")),
        _ when JsonNode.DeepEquals(before, now) => [],
        _ => [$"{place} was {before?.ToJsonString() ?? "null"} and is {now?.ToJsonString() ?? "null"}."],
    };
}
