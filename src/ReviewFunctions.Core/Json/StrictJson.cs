using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ReviewFunctions.Core.Json;

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
