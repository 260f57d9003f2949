namespace ReviewFunctions.Core.Images;

/// <summary>The image is at another revision than the change is meant for.</summary>
public sealed record StaleImage : ImageOutcome;
