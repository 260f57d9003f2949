using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Site;

/// <summary>Stands in.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Title">Why.</param>
/// <param name="Faults">Faults.</param>
public sealed record CommentFormPage(SiteSettings Site, Review Review, TypedComment Typed, string Title, IReadOnlyList<FieldError> Faults) : Page(Site);
