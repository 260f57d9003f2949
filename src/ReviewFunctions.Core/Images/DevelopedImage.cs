namespace ReviewFunctions.Core.Images;

/// <summary>What became of a file: everything that readers get, and what it looks like before they have it.</summary>
/// <param name="Header">What the file said.</param>
/// <param name="Variants">The variants, narrowest first: of each width WebP, then JPEG, or PNG where the picture lets something shine
/// through.</param>
/// <param name="Placeholder">A tiny, blurred version as a <c>data:</c> address
/// (<see href="https://www.rfc-editor.org/rfc/rfc2397">RFC 2397</see>).</param>
/// <param name="DominantColour">The colour that most of it has, such as <c>#1d1b18</c>.</param>
public sealed record DevelopedImage(ImageHeader Header, IReadOnlyList<EncodedVariant> Variants, string Placeholder, string DominantColour);
