namespace ReviewFunctions.Core.Images;

/// <summary>Nothing is wrong with the request, and nothing was stored.</summary>
public sealed record PassedImageTrial : ImageOutcome;
