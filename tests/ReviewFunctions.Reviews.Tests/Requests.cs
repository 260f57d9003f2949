using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Tests;

/// <summary>Create requests to start from.</summary>
internal static class Requests
{
    /// <summary>The design's reference review, without the images that are not taken yet.</summary>
    public const string Reference =
        """
        { "headline": "Two songs and an ending that earns its tears", "column": "Good Listening", "language": "en", "status": "published",
          "summary": "Six short episodes about love, work and unfinished music.", "spoilers": "none",
          "verdict": "Simple, warm and worth one evening.",
          "subject": { "kind": "tvSeries", "title": "Soundtrack #2",
              "originalTitle": { "text": "사운드트랙#2", "language": "ko" }, "provider": "Disney+",
            "year": 2023, "episodes": 6, "minutes": 45, "genres": ["romance", "drama"], "identifiers": { "imdb": "tt0000000" },
            "url": "https://example.org/사운드트랙?a=1&b=2#top",
            "people": [ { "name": "Sohn Jeong Hyuck", "alsoKnownAs": "Demian", "role": "actor", "character": "K" } ] },
          "rating": { "value": 4.50, "best": 5 }, "tags": ["k-drama", "음악", "AC/DC"],
          "author": "editor-in-chief", "disclosure": "A press copy.",
          "body": "Markdown… ![The leads at the piano](https://images.example/a.jpg \"A duet\") … ||who she chooses|| ]]> 😀 `image:ID`" }
        """;

    /// <summary>The reference as a tree to change.</summary>
    public static JsonObject Tree() => JsonNode.Parse(Reference)!.AsObject();

    /// <summary>
    /// The reference with another value, as raw JSON, at a path such as <c>subject/people/0/name</c>; without the field for
    /// <see langword="null"/>.
    /// </summary>
    public static string With(string path, string? raw)
    {
        const string Place = "@@@@";
        var tree = Tree();
        var steps = path.Split('/');
        JsonNode parent = tree;
        foreach (var step in steps[..^1])
            parent = parent is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)]! : parent[step]!;
        if (parent is JsonArray array && raw is null) array.RemoveAt(int.Parse(steps[^1], CultureInfo.InvariantCulture));
        else if (parent is JsonArray places) places[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = Place;
        else if (raw is null) parent.AsObject().Remove(steps[^1]);
        else parent[steps[^1]] = Place;
        return tree.ToJsonString().Replace($"\"{Place}\"", raw, StringComparison.Ordinal);
    }

    public static Outcome<ReviewDraft> Read(string json) => ReviewDraft.Read(Encoding.UTF8.GetBytes(json));

    public static Outcome<ReviewDraft> Read(JsonNode json) => Read(json.ToJsonString());

    public static ReviewDraft Accepted(Outcome<ReviewDraft> read) => read.Value;

    /// <summary>The pointers of a refusal's errors, in their order.</summary>
    public static IEnumerable<string> Pointers<T>(Outcome<T> read)
        where T : notnull
    {
        Assert.NotEqual(RefusalKind.MalformedJson, read.Refusal?.Kind);
        return read.Refusal?.Errors.Select(error => error.Pointer) ?? [];
    }
}
