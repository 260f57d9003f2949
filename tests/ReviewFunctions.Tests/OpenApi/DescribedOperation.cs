using System.Globalization;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>An operation as the description has it.</summary>
internal sealed record DescribedOperation(string Path, string Verb, JsonObject Says)
{
    public string Id => (string?)Says["operationId"] ?? "";

    public bool IsOwners => NeedsScheme("owner");

    public bool IsEditors => NeedsScheme("editor");

    /// <summary>Whether it takes a token and asks for none.</summary>
    public bool IsForAnybody => Says["security"] is JsonArray { Count: 2 };

    /// <summary>The scope that a token must have, if one is named.</summary>
    public string? Scope => (string?)(Says["security"] as JsonArray)?.LastOrDefault()?["editor"]?.AsArray().FirstOrDefault();

    public bool NeedsIfMatch => Says["parameters"] is JsonArray all && all.Any(parameter => (string?)parameter?["name"] == "If-Match");

    /// <summary>Whether it takes a file, as its body or in a form.</summary>
    public bool TakesFile => Says["requestBody"]?["content"]?["multipart/form-data"] is not null;

    /// <summary>The body that the document shows; <see langword="null"/> if the operation takes none.</summary>
    public JsonObject? Body => Says["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject().Select(example => Description.Example(example.Key)).First();

    /// <summary>Every answer: its status, with the name of the problem where it is one.</summary>
    public IEnumerable<(int Status, string Problem)> Answers =>
        from answer in Says["responses"]?.AsObject() ?? []
        from problem in answer.Value?["content"]?["application/problem+json"]?["examples"]?.AsObject().Select(example => example.Key) ?? [""]
        select (int.Parse(answer.Key, CultureInfo.InvariantCulture), problem);

    /// <summary>The headers that an answer of that status always has.</summary>
    public IEnumerable<string> HeadersAt(int status) =>
        from header in Says["responses"]?[status.ToString(CultureInfo.InvariantCulture)]?["headers"]?.AsObject() ?? []
        where (bool?)header.Value?["required"] == true
        select header.Key;

    /// <summary>The types of the request's body and of every answer's, each with what is said of it.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Media =>
        (Says["responses"]?.AsObject().Select(answer => answer.Value) ?? []).Append(Says["requestBody"]).SelectMany(part => part?["content"]?.AsObject() ?? []);

    private bool NeedsScheme(string name) => Says["security"] is JsonArray { Count: > 0 } all && all[0]?.AsObject().ContainsKey(name) == true;
}
