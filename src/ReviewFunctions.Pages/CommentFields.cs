using ReviewFunctions.Core.Pages;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>The form for a comment, as it is filled in.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review that it is about.</param>
/// <param name="Typed">What is typed so far.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record CommentFields(SiteSettings Site, Review Review, TypedComment Typed, IReadOnlyList<FieldError> Faults)
{
    private static readonly string[] Names =
        [TypedComment.NameField, TypedComment.EmailField, TypedComment.UrlField, TypedComment.BodyField];

    /// <summary>The language of the page that it is on.</summary>
    public LanguageTag Language => Review.Content.Language;

    /// <summary>What the page says.</summary>
    public PageWords Words => PageWords.For(Language);

    /// <summary>Whether it stands below comments that can be answered.</summary>
    public bool HasComments { get; init; }

    /// <summary>Whether somebody looks at each comment before readers see it.</summary>
    public bool IsModerated => Site.PolicyOf(Review.Content) == CommentPolicy.Moderated;

    /// <summary>Where it is sent.</summary>
    public Uri Action => Site.NewComment(Review.Id);

    /// <summary>The comment that was to be answered, if one was.</summary>
    public string? Answered => string.IsNullOrEmpty(Typed.InReplyTo) ? null : Typed.InReplyTo;

    /// <summary>Whether that comment can be answered no more.</summary>
    public bool IsAnsweredGone => FaultOf(TypedComment.InReplyToField) is not null;

    /// <summary>What is wrong with no field that people fill in.</summary>
    public IReadOnlyList<string> OtherFaults =>
        [.. Faults.Where(fault => !IsOfAField(fault)).Select(fault => fault.Detail)];

    /// <summary>The fields of one line.</summary>
    public IReadOnlyList<FormField> Lines =>
    [
        With(new FormField(TypedComment.NameField, Words["Name"], Comment.MaxName) { IsRequired = true }, Typed.Name),
        With(new FormField(TypedComment.EmailField, Words["Mail address"], Comment.MaxEmail) { Type = "email",
            Hint = Words["optional; readers never see it"] }, Typed.Email),
        With(new FormField(TypedComment.UrlField, Words["Your page"], Comment.MaxUrl) { Keyboard = "url",
            Hint = Words["optional"] }, Typed.Url),
    ];

    /// <summary>The comment itself.</summary>
    public FormField Body =>
        With(new FormField(TypedComment.BodyField, Words["Comment"], Comment.MaxBody) { IsRequired = true }, Typed.Body);

    private FormField With(FormField field, string? value) => field with { Value = value, Fault = FaultOf(field.Name) };

    private string? FaultOf(string name) =>
        string.Join(' ', Faults.Where(fault => IsOf(fault, name)).Select(fault => fault.Detail)) is { Length: > 0 } details
            ? details
            : null;

    private static bool IsOfAField(FieldError fault) => Names.Any(name => IsOf(fault, name));

    private static bool IsOf(FieldError fault, string name) => fault.Pointer == $"#/{name}";
}
