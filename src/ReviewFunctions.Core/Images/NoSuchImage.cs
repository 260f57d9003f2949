namespace ReviewFunctions.Core.Images;

/// <summary>Nobody has an image by that id.</summary>
public sealed record NoSuchImage : ImageOutcome;
