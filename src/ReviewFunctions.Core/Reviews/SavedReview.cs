using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Reviews;

/// <summary>A review that is safely stored.</summary>
/// <param name="Review">The review as it is stored.</param>
/// <param name="Publication">Whether readers see this state of it already.</param>
public sealed record SavedReview(Review Review, Publication Publication);
