namespace ReviewFunctions.Core.Images;

/// <summary>What the image processor makes of a file: its variants, and what stands in for them until they are loaded.</summary>
/// <param name="Header">What the file says of its picture.</param>
/// <param name="Variants">
/// The variants, narrowest first: of each width WebP, then JPEG, or PNG for a picture with transparent parts.
/// </param>
/// <param name="Placeholder">A tiny, blurred version as a <c>data:</c> address
/// (<see href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</see>).</param>
/// <param name="DominantColour">The colour that most of it has, such as <c>#1d1b18</c>.</param>
public sealed record ProcessedImage(
    ImageHeader Header, IReadOnlyList<EncodedVariant> Variants, string Placeholder, string DominantColour);

/// <summary>A variant with its bytes.</summary>
/// <param name="Variant">All about it but its bytes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record EncodedVariant(ImageVariant Variant, ReadOnlyMemory<byte> Body);
