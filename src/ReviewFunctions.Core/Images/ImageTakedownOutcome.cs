using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Images;

/// <summary>The image was taken down: it has no file any more.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="Publication">Whether everything that showed it was rendered again.</param>
public sealed record TakenDownImage(Image Image, Publication Publication) : ImageOutcome;

/// <summary>The file may be uploaded again.</summary>
public sealed record AllowedImage : ImageOutcome;

/// <summary>The image was taken down, so what was asked for is refused.</summary>
public sealed record RemovedImage : ImageOutcome;

/// <summary>The image was not taken down, so there is nothing to allow.</summary>
public sealed record NotRemovedImage : ImageOutcome;
