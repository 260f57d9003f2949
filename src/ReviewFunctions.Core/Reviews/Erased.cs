using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Core.Reviews;

/// <summary>An erasure that is safely stored.</summary>
/// <param name="Tombstone">What is left for good.</param>
/// <param name="Publication">Whether everything else is removed already.</param>
public sealed record Erased(Tombstone Tombstone, Publication Publication);
