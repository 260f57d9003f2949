namespace ReviewFunctions.Core.Images;

/// <summary>The file cannot become an image.</summary>
/// <param name="Fault">Why not.</param>
public sealed record RefusedImage(ImageFault Fault) : ImageOutcome;
