using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Images;

/// <summary>The request's document cannot be used.</summary>
/// <param name="Reading">What is wrong with it: anything but accepted.</param>
public sealed record UnusableImageRequest(DraftReading Reading) : ImageOutcome;
