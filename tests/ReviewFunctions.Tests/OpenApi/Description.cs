using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>The contract as the app serves it.</summary>
internal static class Description
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];

    public static JsonObject Document { get; } = JsonNode.Parse(new ApiReference().Json.Stored.Body.Span)?.AsObject() ?? [];

    public static IReadOnlyList<DescribedOperation> Operations { get; } =
    [
        .. from path in Document["paths"]?.AsObject() ?? []
           from operation in path.Value?.AsObject() ?? []
           where Verbs.Contains(operation.Key) && operation.Value is not null
           select new DescribedOperation(path.Key, operation.Key, operation.Value.AsObject(), path.Value?["parameters"] as JsonArray ?? []),
    ];

    public static DescribedOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What a reference leads to; anything else is what it is.</summary>
    public static JsonNode? Resolve(JsonNode? node) => (string?)(node as JsonObject)?["$ref"] is { } reference ? At(reference) : node;

    /// <summary>The part of the document that a reference within it names.</summary>
    public static JsonNode? At(string reference) => reference.Split('/').Skip(1).Select(name =>
        name.Replace("~1", "/", StringComparison.Ordinal))
        .Aggregate((JsonNode?)Document, (node,
            name) => node is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : node?[name]);

    /// <summary>What an example in the document says.</summary>
    public static JsonObject Example(string name) =>
        Document["components"]?["examples"]?[name]?["value"]?.DeepClone().AsObject()
            ?? throw new ArgumentException($"There is no example {name}.", nameof(name));
}
