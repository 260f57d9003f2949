using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>Who wrote a review, as the block below it says.</summary>
/// <param name="Site">The publication, in whose language it is said.</param>
/// <param name="Author">Who.</param>
public sealed record BylineBlock(SiteSettings Site, Byline Author);
