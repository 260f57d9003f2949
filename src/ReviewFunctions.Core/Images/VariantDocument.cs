namespace ReviewFunctions.Core.Images;

/// <summary>A variant as the editors' API answers with it.</summary>
/// <param name="Url">Its absolute address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Bytes">How long it is, in bytes.</param>
public sealed record VariantDocument(Uri Url, string Type, int Width, int Height, int Bytes);
