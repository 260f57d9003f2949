using ReviewFunctions.Core.Outcomes;

namespace ReviewFunctions.Core.Json;

/// <summary>Reads the JSON of a request, field by field. Never throws, whatever is sent.</summary>
internal static class JsonRequest
{
    /// <summary>Reads a JSON object in UTF-8.</summary>
    /// <param name="utf8">What was sent.</param>
    /// <param name="invalid">The refusal of an object with faults.</param>
    /// <param name="read">Reads the fields; <see langword="null"/> when something that is needed is missing or wrong, which an error
    /// then says.</param>
    /// <returns>What was read, with its warnings; or a refusal of the kind <paramref name="invalid"/>, or
    /// <see cref="RefusalKind.MalformedJson"/>.</returns>
    public static Outcome<T> Read<T>(ReadOnlyMemory<byte> utf8, RefusalKind invalid, Func<JsonFields, T?> read)
        where T : class
    {
        if (StrictJson.Parse(utf8, out var fault) is not { } document) return Malformed(fault);
        using (document)
        {
            var errors = new FieldErrors();
            var value = read(new JsonFields(document.RootElement, JsonFields.Root, errors));
            if (value is null || errors.Found.Count > 0) return Refusal.Of(invalid, errors.Found);
            return (Outcome<T>)value with { Warnings = errors.Warnings };
        }
    }

    /// <summary>The refusal of a body that is not a JSON object.</summary>
    public static Refusal Malformed(string fault) => Refusal.Of(RefusalKind.MalformedJson, new FieldError(JsonFields.Root, fault));
}
