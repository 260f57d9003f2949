using System.Text.Json.Nodes;
using ReviewFunctions.OpenApi;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>The API's description, read as a stranger would.</summary>
internal static class Description
{
    private static readonly string[] Verbs = ["get", "put", "post", "patch", "delete"];

    public static JsonObject Document { get; } = JsonNode.Parse(new ApiReference().Json.Stored.Body.Span)?.AsObject() ?? [];

    public static IReadOnlyList<DescribedOperation> Operations { get; } =
    [
        .. from path in Document["paths"]?.AsObject() ?? []
           from operation in path.Value?.AsObject() ?? []
           where Verbs.Contains(operation.Key) && operation.Value is not null
           select new DescribedOperation(path.Key, operation.Key, operation.Value.AsObject()),
    ];

    public static DescribedOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What an example in the document says.</summary>
    public static JsonObject Example(string name) =>
        Document["components"]?["examples"]?[name]?["value"]?.DeepClone().AsObject() ?? throw new ArgumentException($"There is no example {name}.", nameof(name));
}
