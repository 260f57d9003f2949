namespace ReviewFunctions.Core.Images;

/// <summary>An image that was not there before, with its variants or on its way to them.</summary>
/// <param name="Image">The image as it is stored.</param>
public sealed record NewImage(Image Image) : ImageOutcome;
