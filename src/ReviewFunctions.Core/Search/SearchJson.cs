using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Search;

/// <summary>Writes what the search in the browser reads.</summary>
public static class SearchJson
{
    /// <summary>The <c>Content-Type</c> that it is served with.</summary>
    public const string ContentType = "application/json";

    /// <summary>Scripts stay as they are: this JSON is never part of a page.</summary>
    private static readonly SearchJsonContext Context = new(new JsonSerializerOptions(SearchJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A part: the entries of some reviews.</summary>
    public static byte[] Write(IEnumerable<SearchEntry> entries) =>
        JsonSerializer.SerializeToUtf8Bytes([.. entries], Context.SearchEntryArray);

    /// <summary>The index: the names of all parts, newest first.</summary>
    public static byte[] WriteIndex(IEnumerable<string> parts) => JsonSerializer.SerializeToUtf8Bytes([.. parts], Context.StringArray);
}

/// <summary>What of it is known at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SearchEntry[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class SearchJsonContext : JsonSerializerContext;
