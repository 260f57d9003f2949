namespace ReviewFunctions.Core.Images;

/// <summary>A variant as it is stored.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record VariantFile(string Name, string Version);
