using System.Text.Json;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Access;

/// <summary>
/// Tokens as JSON in UTF-8, as the owner's API answers with them: the fields of a request for one, then what is known of it.
/// </summary>
public static class TokenJson
{
    /// <summary>A token that was just made: the only document with a secret in it.</summary>
    public static byte[] Write(NewToken made) => Write(json => WriteToken(json, made.Token, made.Secret));

    /// <summary>A list of tokens, as <c>items</c>.</summary>
    public static byte[] Write(IEnumerable<EditorToken> tokens) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("items");
        foreach (var token in tokens) WriteToken(json, token, secret: null);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>Who a token stands for, and what it may do.</summary>
    public static byte[] Write(Editor editor) => Write(json =>
    {
        json.WriteStartObject();
        WriteEditor(json, editor);
        json.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var utf8 = new MemoryStream();
        using (var json = new Utf8JsonWriter(utf8, JsonFormat.Writer)) write(json);
        return utf8.ToArray();
    }

    private static void WriteToken(Utf8JsonWriter json, EditorToken token, TokenSecret? secret)
    {
        json.WriteStartObject();
        WriteEditor(json, token.Editor);
        WriteInstant(json, "expires", token.Expires);
        json.WriteString("id", token.Id.ToString("N"));
        WriteInstant(json, "created", token.Created);
        WriteInstant(json, "lastUsed", token.LastUsed);
        if (token.Grant is { } grant) json.WriteString("client", grant.Client);
        if (secret is { } shown) json.WriteString("secret", shown.Reveal());
        json.WriteEndObject();
    }

    private static void WriteEditor(Utf8JsonWriter json, Editor editor)
    {
        json.WriteString("editor", editor.Name);
        json.WriteStartArray("scopes");
        foreach (var scope in editor.Scopes) json.WriteStringValue(ScopeNames.Of(scope));
        json.WriteEndArray();
        if (editor.Byline is { } byline) json.WriteString("byline", byline);
        if (editor.HasOnlyOwn) json.WriteBoolean("own", true);
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset? instant)
    {
        if (instant is { } time)
            json.WriteString(name, InstantJson.Write(time));
    }
}
