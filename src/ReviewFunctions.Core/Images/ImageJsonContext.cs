using System.Text.Json.Serialization;

namespace ReviewFunctions.Core.Images;

/// <summary>The serialisers of images, made when this is compiled, so that a cold start does not make them.</summary>
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ImageDocument))]
internal sealed partial class ImageJsonContext : JsonSerializerContext;
