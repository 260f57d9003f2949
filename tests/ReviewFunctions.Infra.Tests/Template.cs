using System.Text.Json.Nodes;

[assembly: AssemblyFixture(typeof(ReviewFunctions.Infra.Tests.Template))]

namespace ReviewFunctions.Infra.Tests;

/// <summary>The compiled template, with the resources of all its modules in one list.</summary>
public sealed class Template : IAsyncLifetime
{
    public JsonObject Json { get; private set; } = [];

    public IReadOnlyList<JsonObject> Resources { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Json = await Bicep.BuildAsync("infra/main.bicep");
        Resources = [.. Flatten(Json)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The resources of a type that the template makes (not those that it only refers to).</summary>
    public IEnumerable<JsonObject> OfType(string type) =>
        Resources.Where(resource => (string?)resource["type"] == type && resource["existing"] is null);

    /// <summary>Everything under a value, the value itself first.</summary>
    public static IEnumerable<JsonNode> Walk(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => members.SelectMany(member => Walk(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Walk).Prepend(items),
        _ => [node],
    };

    private static IEnumerable<JsonObject> Flatten(JsonNode? template) => (template?["resources"] switch
    {
        JsonObject named => named.Select(resource => resource.Value),
        JsonArray list => list,
        _ => [],
    }).OfType<JsonObject>().SelectMany(resource => resource["properties"]?["template"] is { } module ? Flatten(module) : [resource]);
}
