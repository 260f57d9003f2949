using System.Text.Json;

namespace ReviewFunctions.Core.Json;

/// <summary>The fields of one object of a request. It notes which were asked for, so that the others can be refused.</summary>
internal sealed class JsonFields(JsonElement json, string pointer, FieldErrors errors)
{
    /// <summary>The pointer to the whole document.</summary>
    public const string Root = "#";

    // A longer name is nobody's misspelling and would only swell the answer.
    private const int LongestName = 128;

    private readonly HashSet<string> _known = [];

    /// <summary>The field's value; <see langword="null"/> when it is missing or <c>null</c>.</summary>
    public JsonField? Optional(string name)
    {
        _known.Add(name);
        return json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? new JsonField(value, Under(name), errors)
            : null;
    }

    /// <summary>The field's value; an error and <see langword="null"/> when it is missing or <c>null</c>.</summary>
    public JsonField? Required(string name)
    {
        var field = Optional(name);
        if (field is null) errors.Add(Under(name), "This field is required.");
        return field;
    }

    /// <summary>Every field under its name, in the order they were sent, without those that are <c>null</c>; for objects whose names are free.</summary>
    public IEnumerable<(string Name, JsonField Field)> All()
    {
        foreach (var property in json.EnumerateObject())
        {
            _known.Add(property.Name);
            if (property.Value.ValueKind is JsonValueKind.Null) continue;
            yield return (property.Name, new JsonField(property.Value, Nameable(property.Name), errors));
        }
    }

    /// <summary>Refuses the fields that nobody has asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var name in json.EnumerateObject().Select(property => property.Name).Where(name => !_known.Contains(name)))
        {
            if (errors.Full) return;
            var what = name.Length > LongestName ? "A field with a very long name" : "This field";
            errors.Add(Nameable(name), $"{what} is not known here.");
        }
    }

    private string Nameable(string name) => name.Length > LongestName ? pointer : Under(name);

    // RFC 6901: ~ and / are escaped first (section 3), then the fragment is percent-encoded (section 6).
    private string Under(string name) => $"{pointer}/{Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"))}";
}
