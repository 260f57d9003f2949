using System.Globalization;
using System.Text.Json.Nodes;
using ReviewFunctions.Desk.Api;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>
/// A review or a page as it is being written: the JSON that the API takes, changed field by field, so that a field which the desk does
/// not know goes back as it came.
/// </summary>
public sealed class Draft(JsonObject content)
{
    /// <summary>The fields of a stored review that are not part of what its editor writes.</summary>
    private static readonly string[] ReadOnly = [.. ReadOnlyFields.OfReview.Names, "slug"];

    /// <summary>The fields that a request to save by itself leaves as they are.</summary>
    public static IEnumerable<string> NotWritten => ReadOnly;

    /// <summary>Something was written.</summary>
    public event EventHandler? Changed;

    /// <summary>The fields.</summary>
    public JsonObject Content { get; } = content;

    /// <summary>The body, empty if there is none.</summary>
    public string Body => Text("body");

    /// <summary>The image that leads, if one is named.</summary>
    public ImageId? Lead =>
        ImageId.TryParse(At("leadImage") is JsonObject image ? (string?)image["id"] : At("leadImage")?.ToString(), out var id) ? id : null;

    /// <summary>A new review in the language of the site, under the editor's byline.</summary>
    public static Draft New(JsonObject site, string? byline) => new(new JsonObject
    {
        ["language"] = (string?)site["language"] ?? "en",
        ["subject"] = new JsonObject { ["kind"] = "tvSeries" },
        ["author"] = byline,
    });

    /// <summary>The value at a path such as <c>subject/title</c>, or <c>navigation/0/label</c> within a list.</summary>
    public JsonNode? At(string path) => path.Split('/').Aggregate((JsonNode?)Content, Inside);

    /// <summary>The text at a path; empty if there is none.</summary>
    public string Text(string path) => At(path) is { } value ? value.ToString() : "";

    /// <summary>Changes a text. An empty one is the same as none.</summary>
    public void Set(string path, string? text) => Set(path, string.IsNullOrEmpty(text) ? null : JsonValue.Create(text));

    /// <summary>
    /// Changes a value; <see langword="null"/> takes it away, and with it what would be left empty around it. An item of a list stays.
    /// </summary>
    public void Set(string path, JsonNode? value)
    {
        var names = path.Split('/');
        var parents = new Stack<(JsonObject Parent, string Name)>();
        var at = Content;
        foreach (var (place, name) in names[..^1].Index())
        {
            if (at[name] is JsonArray items)
            {
                SetInList(items, names[(place + 1)..], value);
                return;
            }

            parents.Push((at, name));
            if (at[name] is not JsonObject inside) at[name] = inside = [];
            at = inside;
        }

        if (value is null) at.Remove(names[^1]);
        else at[names[^1]] = value;
        while (at.Count == 0 && parents.TryPop(out var around))
        {
            around.Parent.Remove(around.Name);
            at = around.Parent;
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Changes an item of a list that is there, or a field of one: <paramref name="names"/> begins with its place.</summary>
    private void SetInList(JsonArray items, string[] names, JsonNode? value)
    {
        var place = int.Parse(names[0], NumberStyles.None, CultureInfo.InvariantCulture);
        if (names is [_, var field] && items[place] is JsonObject item) item[field] = value;
        else items[place] = value;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private static JsonNode? Inside(JsonNode? at, string name) => at switch
    {
        JsonObject fields => fields[name],
        JsonArray items when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < items.Count =>
            items[place],
        _ => null,
    };

    /// <summary>Says that something within a field was changed.</summary>
    public void Touch() => Changed?.Invoke(this, EventArgs.Empty);

    /// <summary>Puts other fields in the place of all, such as those that were kept in the browser.</summary>
    public void Replace(JsonObject content)
    {
        Content.Clear();
        foreach (var (name, value) in content) Content[name] = value?.DeepClone();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>What its editor has written, as a request to create a review.</summary>
    public JsonObject Written()
    {
        var written = (JsonObject)Content.DeepClone();
        foreach (var name in ReadOnly) written.Remove(name);
        return written;
    }

    /// <summary>All fields but the body.</summary>
    public JsonObject WithoutBody() =>
        new(Content.Where(field => field.Key != "body").Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    /// <summary>The fields in which what is written differs from another.</summary>
    public IReadOnlyList<string> Differing(Draft other)
    {
        var (own, others) = (Written(), other.Written());
        return [.. own.Concat(others).Select(pair => pair.Key).Distinct().Where(name => !JsonNode.DeepEquals(own[name], others[name]))];
    }

    /// <summary>A field as text for people: what is no text, as JSON.</summary>
    public string Show(string name) => Content[name] switch
    {
        null => "",
        JsonValue value => value.ToString(),
        var more => JsonFormat.TextForPeople(more),
    };

    /// <summary>What is wrong with it, and what would be shown otherwise than it is written, by the rules of the site itself.</summary>
    public (IReadOnlyList<FieldNote> Faults, IReadOnlyList<FieldNote> Warnings) Check()
    {
        var read = ReviewDraft.Read(JsonFormat.Bytes(Written()));
        FieldNote[] warnings = [.. read.Warnings.Select(warning => new FieldNote(warning.Pointer, warning.Detail))];
        return read.TryGet(out _, out var refusal)
            ? ([], warnings)
            : ([.. refusal.Errors.Select(error => new FieldNote(error.Pointer, error.Detail))], warnings);
    }
}
