using System.Text.Json;
using System.Text.Json.Nodes;
using ReviewFunctions.Http.Problems;
using ReviewFunctions.Posts;

namespace ReviewFunctions.Micropub;

/// <summary>A request to make, change or remove a post, whatever syntax it came in.</summary>
internal sealed record MicropubRequest
{
    /// <summary>The values of <c>action</c>.</summary>
    public const string Create = "create", Change = "update", Delete = "delete", Undelete = "undelete";

    /// <summary>The deepest that JSON is nested.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>What is to be done.</summary>
    public required string Action { get; init; }

    /// <summary>The address of the post; <see langword="null"/> for a new one.</summary>
    public string? Url { get; init; }

    /// <summary>The properties of a new post.</summary>
    public PostProperties Post { get; init; } = new();

    /// <summary>What is to be changed.</summary>
    public PostUpdate Update { get; init; } = new();

    /// <summary>Reads a request in JSON (<see href="https://www.w3.org/TR/micropub/#json-syntax">Micropub, 3.3.2</see>).</summary>
    /// <exception cref="ProblemException">It is not such a request.</exception>
    public static MicropubRequest OfJson(ReadOnlyMemory<byte> utf8)
    {
        var json = Parse(utf8);
        if (json["action"] is not { } named) return new() { Action = Create, Post = CreatedBy(json) };
        return Of(PostProperties.TextOf(named), PostProperties.TextOf(json["url"])) with { Update = ChangedBy(json) };
    }

    /// <summary>An action on a post that is there.</summary>
    /// <exception cref="ProblemException">There is no such action.</exception>
    public static MicropubRequest Of(string? action, string? url) => action is Change or Delete or Undelete
        ? new() { Action = action, Url = url ?? throw PostFault.Of("The parameter url is missing.") }
        : throw PostFault.Of("The action is update, delete or undelete; without one, a post is made.");

    /// <summary>Refuses a type of post that there is not.</summary>
    public static void CheckType(string? type)
    {
        if (type is not (null or PostSource.Entry or PostSource.Review)) throw PostFault.Of("A post is of the type h-entry or h-review.");
    }

    private static JsonObject Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonNode.Parse(utf8.Span, documentOptions: Strict) as JsonObject ?? throw NoObject();
        }
        catch (JsonException)
        {
            throw NoObject();
        }
    }

    private static ProblemException NoObject() => PostFault.Of("The body is not a JSON object that can be read.");

    private static PostProperties CreatedBy(JsonObject json)
    {
        if (json["type"] is { } types) CheckType(types is JsonArray { Count: 1 } one ? PostProperties.TextOf(one[0]) : "");
        return Properties(json["properties"], "properties");
    }

    private static PostUpdate ChangedBy(JsonObject json)
    {
        var (replace, add, delete) = (json["replace"], json["add"], json["delete"]);
        return new PostUpdate
        {
            Replace = replace is null ? new() : Properties(replace, "replace"),
            Add = add is null ? new() : Properties(add, "add"),
            Delete = delete is JsonObject ? Properties(delete, "delete") : new(),
            DeleteWhole = delete is null or JsonObject ? [] : Names(delete),
        };
    }

    private static PostProperties Properties(JsonNode? json, string what)
    {
        if (json is not JsonObject fields) throw PostFault.Of($"The field {what} must be an object.");
        var properties = new PostProperties();
        foreach (var (name, values) in fields)
        {
            if (values is not JsonArray list) throw PostFault.Of($"Each property in {what} must be an array of values.");
            foreach (var value in list) properties.Add(name, value ?? throw PostFault.Of($"No value in {what} can be null."));
            if (list.Count == 0 && what == "replace")
                throw PostFault.Of("A property that is replaced must have a value: delete it instead.");
        }

        return properties;
    }

    private static IReadOnlyList<string> Names(JsonNode json) => json is JsonArray list
        ? [.. list.Select(name => PostProperties.TextOf(name) ?? throw PostFault.Of("The names in delete must be texts."))]
        : throw PostFault.Of("The field delete must be an object or an array of names.");
}
