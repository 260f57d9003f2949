using ReviewFunctions.Core.Pages;

namespace ReviewFunctions.Pages;

/// <summary>Reviews that a page leads to together.</summary>
/// <param name="Teasers">What it says of each.</param>
/// <param name="Look">How they are laid out: further classes of the list.</param>
public sealed record ReviewGroup(IEnumerable<ReviewTeaser> Teasers, string? Look = null);
