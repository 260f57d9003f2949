using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Reviews;

/// <summary>The image at the top of a review. The review's texts about it take precedence over the image's own.</summary>
/// <param name="Id">Which image.</param>
/// <param name="Alt">What stands for it where it is not seen; <see langword="null"/> for the image's own.</param>
/// <param name="Caption">What stands below it; <see langword="null"/> for the image's own.</param>
public sealed record LeadImage(ImageId Id, string? Alt = null, string? Caption = null);

/// <summary>A lead image in JSON: its id, or an object with the id where the review says something of it.</summary>
internal sealed class LeadImageJson : JsonConverter<LeadImage>
{
    private const string Id = "id", Alt = "alt", Caption = "caption";

    /// <inheritdoc/>
    public override LeadImage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var json = document.RootElement;
        return json.ValueKind == JsonValueKind.String
            ? new LeadImage(IdOf(json.GetString()))
            : new LeadImage(IdOf(TextOf(json, Id)), TextOf(json, Alt), TextOf(json, Caption));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LeadImage value, JsonSerializerOptions options)
    {
        if (value is { Alt: null, Caption: null })
        {
            writer.WriteStringValue(value.Id.ToString());
            return;
        }

        writer.WriteStartObject();
        writer.WriteString(Id, value.Id.ToString());
        if (value.Alt is not null) writer.WriteString(Alt, value.Alt);
        if (value.Caption is not null) writer.WriteString(Caption, value.Caption);
        writer.WriteEndObject();
    }

    private static ImageId IdOf(string? text) => ImageId.TryParse(text, out var id) ? id : throw new JsonException("Not an image's id.");

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
