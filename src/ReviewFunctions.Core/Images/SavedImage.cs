using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Images;

/// <summary>An image that was just changed.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="Publication">Whether readers see the change already.</param>
public sealed record SavedImage(Image Image, Publication Publication);
