using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Listings;

/// <summary>A page of a scope.</summary>
/// <param name="Reviews">The reviews, in the scope's order.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record ListingPage(IReadOnlyList<Review> Reviews, string? Next);
