namespace ReviewFunctions.Core.Images;

/// <summary>A page of the list of images.</summary>
/// <param name="Images">The images, last uploaded first.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record ImagePage(IReadOnlyList<Image> Images, string? Next);
