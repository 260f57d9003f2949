namespace ReviewFunctions.Core.Images;

/// <summary>The duty to publish the reviews that name an image again.</summary>
public sealed record ImageChanged : ImageDuty;
