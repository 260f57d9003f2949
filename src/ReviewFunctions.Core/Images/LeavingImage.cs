namespace ReviewFunctions.Core.Images;

/// <summary>The image is to be removed within hours.</summary>
/// <param name="Image">The image as it is stored.</param>
public sealed record LeavingImage(Image Image) : ImageOutcome;
