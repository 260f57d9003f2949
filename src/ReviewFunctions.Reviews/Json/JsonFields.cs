using System.Text.Json;

namespace ReviewFunctions.Reviews.Json;

/// <summary>The fields of one object of a request. It notes which were asked for, so that the others can be refused.</summary>
/// <param name="json">The object that was sent.</param>
/// <param name="pointer">Its place.</param>
/// <param name="errors">What is wrong.</param>
/// <param name="stored">What is stored in its place, if something is.</param>
/// <param name="isPatch">
/// Whether the object is a merge patch of that (<see href="https://www.rfc-editor.org/rfc/rfc7396#section-2">RFC 7396, 2</see>), so that
/// what is stored speaks where the patch is silent.
/// </param>
public sealed class JsonFields(JsonElement json, string pointer, FieldErrors errors, JsonElement? stored = null, bool isPatch = false)
{
    /// <summary>The pointer to the whole document.</summary>
    public const string Root = "#";

    // A longer name is nobody's misspelling and would only swell the answer.
    private const int LongestName = 128;

    private readonly HashSet<string> _known = [];

    /// <summary>The field's value; <see langword="null"/> when it is missing or <c>null</c>.</summary>
    public JsonField? Optional(string name)
    {
        var before = Stored(name);
        return (Raw(name) ?? (isPatch ? before : null)) is { ValueKind: not JsonValueKind.Null } value
            ? new JsonField(value, Under(name), errors, before, isPatch)
            : null;
    }

    /// <summary>What was sent as the field, <c>null</c> or whatever it is; <see langword="null"/> when nothing was.</summary>
    public JsonElement? Raw(string name)
    {
        _known.Add(name);
        return json.TryGetProperty(name, out var value) ? value : null;
    }

    /// <summary>The field's value; an error and <see langword="null"/> when it is missing or <c>null</c>.</summary>
    public JsonField? Required(string name)
    {
        var field = Optional(name);
        if (field is null) errors.Add(Under(name), "This field is required.");
        return field;
    }

    /// <summary>
    /// Every field under its name, in the order they were sent, without those that are <c>null</c>; for objects whose names are free.
    /// </summary>
    public IEnumerable<(string Name, JsonField Field)> All()
    {
        var before = isPatch && stored is { } former ? former.EnumerateObject().Select(property => property.Name) : [];
        foreach (var name in before.Union(json.EnumerateObject().Select(property => property.Name)))
        {
            var known = Stored(name);
            if ((Raw(name) ?? (isPatch ? known : null)) is { ValueKind: not JsonValueKind.Null } value)
                yield return (name, new JsonField(value, Nameable(name), errors, known, isPatch));
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

    private JsonElement? Stored(string name) => stored is { } before && before.TryGetProperty(name, out var value) ? value : null;

    private string Nameable(string name) => name.Length > LongestName ? pointer : Under(name);

    // RFC 6901: ~ and / are escaped first (section 3), then the fragment is percent-encoded (section 6).
    private string Under(string name) => $"{pointer}/{Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"))}";
}
