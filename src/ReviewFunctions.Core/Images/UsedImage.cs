using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Images;

/// <summary>Revisions of reviews name the image, or it is the site's icon, so it stays.</summary>
/// <param name="Reviews">The reviews.</param>
public sealed record UsedImage(IReadOnlyList<ReviewId> Reviews) : ImageOutcome;
