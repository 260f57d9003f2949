using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Images.Drafts;

/// <summary>The request describes an image, and passes every check.</summary>
/// <param name="Description">What it says.</param>
public sealed record AcceptedDescription(ImageDescription Description) : DraftReading;
