using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages;

/// <summary>A rating as stars and as words.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Words">What the page says.</param>
/// <param name="Around">The language of the text that it stands in.</param>
public sealed record RatingLine(Rating Rating, PageWords Words, LanguageTag Around);
