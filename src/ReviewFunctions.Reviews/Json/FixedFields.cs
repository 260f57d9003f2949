using System.Text.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Json;

/// <summary>
/// The fields of a stored document that come back in a request and are not for it to change. Besides them there are <c>publication</c>,
/// which moves by itself, and <c>warnings</c>; neither is ever compared.
/// </summary>
/// <param name="fields">The name of each, and what moves it, in a sentence.</param>
public sealed class FixedFields(params (string Name, string Advice)[] fields)
{
    /// <summary>What answers have besides, and no request changes.</summary>
    private static readonly string[] Told = ["publication", "warnings"];

    /// <summary>The names of all that no request changes.</summary>
    public IEnumerable<string> Names => fields.Select(known => known.Name).Concat(Told);

    /// <summary>
    /// Reads what is to become of a stored document. Faults of fields come before fields that would be changed and cannot be.
    /// </summary>
    /// <param name="utf8">The request: the whole document, or a merge patch (<see href="https://www.rfc-editor.org/rfc/rfc7396">RFC
    /// 7396</see>) of it.</param>
    /// <param name="stored">The document as it is read, in UTF-8.</param>
    /// <param name="isPatch">Whether the stored document speaks where the request is silent.</param>
    /// <param name="invalid">The refusal of a document with faults.</param>
    /// <param name="read">Reads the change; <see langword="null"/> when something that is needed is missing or wrong, which an error
    /// then says.</param>
    /// <returns>The change, or why it cannot be made: as by <see cref="JsonRequest.Read"/>, or
    /// <see cref="RefusalKind.ReadOnlyField"/>.</returns>
    public Outcome<T> ReadChange<T>(
        ReadOnlyMemory<byte> utf8, ReadOnlyMemory<byte> stored, bool isPatch, RefusalKind invalid, Func<JsonFields, T?> read)
        where T : class
    {
        if (StrictJson.Parse(utf8, out var fault) is not { } sent) return JsonRequest.Malformed(fault);
        using (sent)
        using (var present = JsonDocument.Parse(stored))
        {
            var errors = new FieldErrors();
            var sentFields = new JsonFields(sent.RootElement, JsonFields.Root, errors, present.RootElement, isPatch);
            var change = read(sentFields);
            var contradictions = Changed(sentFields, present.RootElement, isPatch);
            sentFields.RefuseOthers();
            if (change is null || errors.Found.Count > 0) return Refusal.Of(invalid, errors.Found);
            if (contradictions.Count > 0) return Refusal.Of(RefusalKind.ReadOnlyField, contradictions);
            return (Outcome<T>)change with { Warnings = errors.Warnings };
        }
    }

    /// <summary>
    /// Which of them a request would change. Those that it leaves out it does not change, unless it is a patch that takes them away.
    /// </summary>
    private IReadOnlyList<FieldError> Changed(JsonFields sent, JsonElement present, bool isPatch)
    {
        var changed = new FieldErrors();
        foreach (var name in Told) sent.Raw(name);
        foreach (var (name, advice) in fields)
        {
            if (sent.Raw(name) is not { } value || Same(value, Property(present, name), isPatch)) continue;
            changed.Add($"{JsonFields.Root}/{name}", $"Cannot be changed here: send it back as it was, or leave it out. {advice}");
        }

        return changed.Found;
    }

    private static bool Same(JsonElement sent, JsonElement? present, bool isPatch)
    {
        if (sent.ValueKind is JsonValueKind.Null) return present is null || !isPatch;
        return present is { } stored
            ? JsonField.AreSame(sent, stored) || AreSameInstant(sent, stored)
            : sent.ValueKind is JsonValueKind.Array && sent.GetArrayLength() == 0; // What is read leaves empty lists out.
    }

    // Tools write the same time in other ways.
    private static bool AreSameInstant(JsonElement sent, JsonElement stored) =>
        JsonField.TextOf(sent) is { } left && JsonField.TextOf(stored) is { } right
        && Rfc3339.TryParse(left, out var one) && Rfc3339.TryParse(right, out var other) && one == other;

    private static JsonElement? Property(JsonElement present, string name) => present.TryGetProperty(name, out var value) ? value : null;
}
