using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReviewFunctions.Desk.Api;

/// <summary>
/// JSON as the desk writes it: never put into HTML as it is, so that Hangul and quotes need no escapes and take no more room.
/// </summary>
public static class DeskJson
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(Plain) { WriteIndented = true };

    /// <summary>The shortest form.</summary>
    public static string Write(JsonNode json) => json.ToJsonString(Plain);

    /// <summary>A form for people.</summary>
    public static string WriteForPeople(JsonNode json) => json.ToJsonString(Indented);
}
