using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Core.Listings;

/// <summary>What an editor looks for among all reviews. What is not set lets everything through.</summary>
public sealed record ReviewFilter
{
    /// <summary>The names of the parameters that make a filter.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        ["status", "tag", "author", "kind", "headline", "feedId", "order", "publication"];

    /// <summary>Where it is in its life.</summary>
    public ReviewStatus? Status { get; init; }

    /// <summary>A tag that it has, as <see cref="Tag.Identity"/> knows it.</summary>
    public string? TagIdentity { get; init; }

    /// <summary>The byline that it appears under.</summary>
    public string? Author { get; init; }

    /// <summary>What it is about.</summary>
    public SubjectKind? Kind { get; init; }

    /// <summary>What its headline begins with, folded as a tag is, so that case does not matter.</summary>
    public string? HeadlineBeginning { get; init; }

    /// <summary>The id that feed readers know it by, to the character. One review at most has it.</summary>
    public string? FeedId { get; init; }

    /// <summary>Whether what was saved last comes first.</summary>
    public bool IsByEdit { get; init; }

    /// <summary>Whether only those are looked for whose publication was tried in vain and is still to be done.</summary>
    public bool IsFailed { get; init; }

    /// <summary>
    /// The narrowest list that has all of them. What is published comes newest first, what is scheduled in the order in which it is due.
    /// </summary>
    public PointerList List => this switch
    {
        { IsFailed: true } => PointerList.Every,
        { IsByEdit: true } => PointerList.Edited,
        { Status: { } status } => PointerList.With(status),
        _ => PointerList.Every,
    };

    /// <summary>Reads a filter from named parameters.</summary>
    /// <param name="parameter">The value of a parameter; <see langword="null"/> if it was not sent.</param>
    /// <param name="faults">What is wrong, each with the parameter's name behind a question mark for a pointer.</param>
    /// <returns><see langword="null"/> if anything is wrong.</returns>
    public static ReviewFilter? Read(Func<string, string?> parameter, out IReadOnlyList<FieldError> faults)
    {
        var errors = new FieldErrors();
        var filter = new ReviewFilter
        {
            Status = OneOf<ReviewStatus>("status"),
            TagIdentity = Text("tag", Tag.MaxLength) is { } tag ? Tag.Identity(tag) : null,
            Author = parameter("author"),
            Kind = OneOf<SubjectKind>("kind"),
            HeadlineBeginning = Text("headline", ReviewContent.MaxHeadline) is { } beginning ? Tag.Identity(beginning) : null,
            FeedId = Text("feedId", Review.MaxFeedId),
            IsByEdit = Is("order", "edited"),
            IsFailed = Is("publication", "failed"),
        };
        faults = errors.Found;
        return faults.Count > 0 ? null : filter;

        T? OneOf<T>(string name)
            where T : struct, Enum
        {
            if (parameter(name) is not { } text) return null;
            if (EnumNames.TryParse<T>(text, out var value)) return value;
            errors.Add($"?{name}", $"Must be one of {EnumNames.List<T>()}.");
            return null;
        }

        bool Is(string name, string only)
        {
            if (parameter(name) is not { } text) return false;
            if (text != only) errors.Add($"?{name}", $"Can only be {only}.");
            return true;
        }

        string? Text(string name, int maxLength)
        {
            if (parameter(name) is not { } text) return null;
            if (PlainText.Fault(text, maxLength) is not { } fault) return text;
            errors.Add($"?{name}", fault);
            return null;
        }
    }

    /// <summary>Whether a review is one of those that are looked for.</summary>
    public bool Passes(Review review) =>
        (Status is null || Status == review.Status)
        && (Author is null || Author == review.Content.Author)
        && (FeedId is null || FeedId == review.FeedId)
        && (Kind is null || Kind == review.Content.Subject.Kind)
        && (TagIdentity is null || review.Content.Tags.Any(tag => Tag.Identity(tag) == TagIdentity))
        && (HeadlineBeginning is null || Tag.Identity(review.Content.Headline).StartsWith(HeadlineBeginning, StringComparison.Ordinal));
}
