namespace ReviewFunctions.Core.Images;

/// <summary>A variant with its bytes.</summary>
/// <param name="Variant">All about it but its bytes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record EncodedVariant(ImageVariant Variant, ReadOnlyMemory<byte> Body);
