namespace ReviewFunctions.Core.Images;

/// <summary>An image as it was read from the store.</summary>
/// <param name="Image">The image.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredImage(Image Image, string Version);
