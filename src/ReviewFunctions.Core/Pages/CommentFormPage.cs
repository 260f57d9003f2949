using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>What a browser gets whose comment was not taken: why, and all that was typed, to be sent again or to be copied.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Title">Why it was not taken, as a headline.</param>
/// <param name="Faults">What is wrong with it; perhaps nothing. A pointer such as <c>#/name</c> is that of the field of this name.</param>
public sealed record CommentFormPage(SiteSettings Site, Review Review, TypedComment Typed, string Title,
    IReadOnlyList<FieldError> Faults) : Page(Site)
{
    /// <inheritdoc/>
    public override LanguageTag Language => Review.Content.Language;
}

/// <summary>Where whoever commented ends the mails about answers to their comments on a review.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="HasEnded">Whether they have ended.</param>
public sealed record AnswerMailPage(SiteSettings Site, Review Review, bool HasEnded) : Page(Site)
{
    /// <inheritdoc/>
    public override LanguageTag Language => Review.Content.Language;
}
