using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Json;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Pages;

/// <summary>The form for a comment, empty or as it was sent.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review that the comment is about.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="HasComments">Whether there are comments on the page that can be answered.</param>
public sealed record CommentFields(SiteSettings Site, Review Review, TypedComment Typed, IReadOnlyList<FieldError> Faults, bool HasComments)
{
    /// <summary>Whether somebody looks at every comment first.</summary>
    public bool IsModerated => Site.PolicyOf(Review.Content) == CommentPolicy.Moderated;

    /// <summary>What is wrong with a field; <see langword="null"/> if nothing is.</summary>
    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Pointer == $"#/{field}")?.Detail;

    /// <summary>The same with the field's name.</summary>
    public FieldFault FaultAt(string field) => new(field, FaultOf(field));

    /// <summary>The empty form of a page.</summary>
    public static CommentFields Of(ReviewPage page) => new(page.Site, page.Review, new TypedComment(), [], page.Comments.Count > 0);

    /// <summary>The form as it was sent.</summary>
    public static CommentFields Of(CommentFormPage page) => new(page.Site, page.Review, page.Typed, page.Faults, HasComments: false);
}
