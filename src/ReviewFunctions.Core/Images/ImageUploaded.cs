namespace ReviewFunctions.Core.Images;

/// <summary>The duty to make the variants of an image.</summary>
public sealed record ImageUploaded : ImageDuty;
