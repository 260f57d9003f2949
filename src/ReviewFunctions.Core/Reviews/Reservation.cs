using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Reviews;

/// <summary>That an address belongs to a review.</summary>
/// <param name="Owner">The review.</param>
/// <param name="Since">When it was reserved.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record Reservation(ReviewId Owner, DateTimeOffset Since, string Version);
