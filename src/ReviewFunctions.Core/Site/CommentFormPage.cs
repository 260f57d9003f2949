using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Site;

/// <summary>What a browser gets whose comment was not taken: why, and the form with everything that was typed.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review that the comment is about.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Title">Why it was not taken.</param>
/// <param name="Faults">What is wrong with which field, each by a pointer such as <c>#/name</c>.</param>
public sealed record CommentFormPage(SiteSettings Site, Review Review, TypedComment Typed, string Title, IReadOnlyList<FieldError> Faults) : Page(Site);
