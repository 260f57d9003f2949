using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Images;

/// <summary>Images as JSON, in <see cref="JsonFormat"/>.</summary>
public static class ImageJson
{
    private static readonly JsonSerializerOptions Options = JsonFormat.Of(
        ImageJsonContext.Default,
        JsonFormat.Names<ImageKind>(),
        JsonFormat.Names<ImageStatus>());

    private static readonly JsonTypeInfo<Image> Stored = Options.TypeOf<Image>();

    private static readonly JsonTypeInfo<ImageDocument> Document = Options.TypeOf<ImageDocument>();

    /// <summary>The image in the form that is stored.</summary>
    public static byte[] Write(Image image) => JsonSerializer.SerializeToUtf8Bytes(image, Stored);

    /// <summary>Reads what <see cref="Write(Image)"/> wrote, now or in an earlier version.</summary>
    /// <exception cref="JsonException">The bytes are not a stored image.</exception>
    public static Image Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Stored) ?? throw new JsonException("A stored image is an object.");

    /// <summary>The document in the form that the editors' API answers with.</summary>
    public static byte[] Write(ImageDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, Document);
}

/// <summary>The serialisers of images, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ImageDocument))]
internal sealed partial class ImageJsonContext : JsonSerializerContext;
