using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Images as JSON in UTF-8: camel case, no indentation, nothing written for what is missing. What is stored is read back to the character,
/// and stays readable when fields are added.
/// </summary>
public static class ImageJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // Never put into HTML as it is, so only what JSON itself asks for needs an escape, and Hangul stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = ImageJsonContext.Default,
        Converters =
        {
            new InstantJson(),
            new JsonStringEnumConverter<ImageKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<ImageStatus>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    private static readonly JsonTypeInfo<Image> Stored = (JsonTypeInfo<Image>)Options.GetTypeInfo(typeof(Image));

    private static readonly JsonTypeInfo<ImageDocument> Document = (JsonTypeInfo<ImageDocument>)Options.GetTypeInfo(typeof(ImageDocument));

    /// <summary>The image in the form that is stored.</summary>
    public static byte[] Write(Image image) => JsonSerializer.SerializeToUtf8Bytes(image, Stored);

    /// <summary>Reads what <see cref="Write(Image)"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not a stored image.</exception>
    public static Image Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Stored) ?? throw new JsonException("A stored image is an object.");

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(ImageDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);
}
