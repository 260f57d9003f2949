using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Json;

/// <summary>Reads the JSON of a request, field by field. Never throws, whatever is sent.</summary>
public static class JsonRequest
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

/// <summary>
/// Reads a request as JSON (<see href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</see>) without its loose ends: UTF-8 only,
/// each property once (<see href="https://www.rfc-editor.org/rfc/rfc7493">RFC 7493</see>), an object at the top.
/// </summary>
internal static class StrictJson
{
    /// <summary>How deeply objects and arrays may be nested.</summary>
    public const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>
    /// Reads the document, passing over a byte order mark; <see langword="null"/> when <paramref name="fault"/> keeps it from being read.
    /// </summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, out string fault)
    {
        fault = Utf8.IsValid(utf8.Span) ? "" : $"The request is not UTF-8: byte {InvalidByte(utf8.Span) + 1} does not belong there.";
        if (fault.Length > 0) return null;
        try
        {
            var document =
                JsonDocument.Parse(utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8, Options);
            if (document.RootElement.ValueKind is JsonValueKind.Object) return document;
            document.Dispose();
            fault = "The request must be a JSON object.";
        }
        catch (JsonException exception)
        {
            fault = Explain(exception);
        }
        catch (InvalidOperationException)
        {
            // The parser compares names to find duplicates, and such a name has no text to compare.
            fault = "A property's name has half of a surrogate pair in it.";
        }

        return null;
    }

    // Only where, never the parser's message: that quotes what was sent. A duplicate is found after parsing and has no place.
    private static string Explain(JsonException exception) => exception is { LineNumber: { } line, BytePositionInLine: { } column }
        ? $"The request stops being JSON, or is nested deeper than {MaxDepth} levels, at line {line + 1}, byte {column + 1}."
        : "An object has the same property twice.";

    private static int InvalidByte(ReadOnlySpan<byte> utf8)
    {
        var read = 0;
        while (Rune.DecodeFromUtf8(utf8[read..], out _, out var length) is OperationStatus.Done) read += length;
        return read;
    }
}
