using System.Globalization;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Tests.OpenApi;

/// <summary>An operation of the contract.</summary>
/// <param name="Path">Its path, with its parameters in braces.</param>
/// <param name="Verb">Its verb in lower case.</param>
/// <param name="Says">What the contract says of it.</param>
/// <param name="OfPath">The parameters that it shares with the other operations at its path.</param>
internal sealed record DescribedOperation(string Path, string Verb, JsonObject Says, JsonArray OfPath)
{
    public string Id => (string?)Says["operationId"] ?? "";

    public bool IsOwners => NeedsScheme("owner");

    public bool IsEditors => NeedsScheme("editor");

    /// <summary>Whether it is of a protocol that has errors of its own.</summary>
    public bool IsOfApps => (string?)Says["tags"]?[0] == "Apps";

    /// <summary>Whether it takes a token and asks for none.</summary>
    public bool IsForAnybody => Says["security"] is JsonArray { Count: 2 };

    /// <summary>The scope that a token must have, if one is named.</summary>
    public string? Scope => (string?)(Says["security"] as JsonArray)?.LastOrDefault()?["editor"]?.AsArray().FirstOrDefault();

    public bool NeedsIfMatch => Parameters.Any(parameter => (string?)parameter["name"] == "If-Match");

    /// <summary>What it reads from its path, its query and its headers.</summary>
    public IEnumerable<JsonObject> Parameters =>
        OfPath.Concat(Says["parameters"] as JsonArray ?? []).Select(Description.Resolve).OfType<JsonObject>();

    /// <summary>Its responses by their status.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Responses =>
        (Says["responses"] as JsonObject ?? []).Select(response => KeyValuePair.Create(response.Key, Description.Resolve(response.Value)));

    /// <summary>Whether it takes a file, as its body or in a form.</summary>
    public bool TakesFile => Says["requestBody"]?["content"]?["multipart/form-data"] is not null;

    /// <summary>The body that the document shows; <see langword="null"/> if the operation takes none.</summary>
    public JsonObject? Body => Says["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject().Select(example =>
        Description.Example(example.Key)).First();

    /// <summary>Every answer: its status, with the name of the problem where it is one.</summary>
    public IEnumerable<(int Status, string Problem)> Answers =>
        from answer in Responses
        from problem in answer.Value?["content"]?["application/problem+json"]?["examples"]?.AsObject().Select(example => example.Key)
            ?? [""]
        select (int.Parse(answer.Key, CultureInfo.InvariantCulture), problem);

    /// <summary>The headers that an answer of that status always has.</summary>
    public IEnumerable<string> HeadersAt(int status) =>
        from response in Responses
        where response.Key == status.ToString(CultureInfo.InvariantCulture)
        from header in response.Value?["headers"]?.AsObject() ?? []
        where (bool?)Description.Resolve(header.Value)?["required"] == true
        select header.Key;

    /// <summary>The types of the request's body and of every answer's, each with what is said of it.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Media =>
        Responses.Select(answer => answer.Value).Append(Says["requestBody"]).SelectMany(part => part?["content"]?.AsObject() ?? []);

    private bool NeedsScheme(string name) =>
        Says["security"] is JsonArray { Count: > 0 } all && all[0]?.AsObject().ContainsKey(name) == true;
}
