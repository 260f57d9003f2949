using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Testing;

/// <summary>Reviews for tests that do not care what is in them.</summary>
public static class Samples
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static ReviewContent Content(string headline = "A headline") => new()
    {
        Headline = headline,
        Body = "A body.",
        Language = LanguageTag.Parse("en"),
        Subject = new Subject { Kind = SubjectKind.Film, Title = "A film" },
    };

    /// <summary>A review at revision 1, published at <see cref="Noon"/> unless it is a draft.</summary>
    public static Review Review(ReviewStatus status = ReviewStatus.Published, string headline = "A headline")
    {
        var id = ReviewId.New(Noon);
        return new Review
        {
            Id = id,
            Revision = 1,
            Status = status,
            Slug = Slug.Parse($"s{id}"),
            Published = status == ReviewStatus.Draft ? null : Noon,
            Updated = Noon,
            Editor = "editor",
            Saved = Noon,
            Content = Content(headline),
        };
    }

    /// <summary>The next revision of a review, with another headline.</summary>
    public static Review Next(this Review review) => review with
    {
        Revision = review.Revision + 1,
        Content = review.Content with { Headline = $"Headline {review.Revision + 1}" },
    };

    /// <summary>The next revision of a review, which says the same in another state.</summary>
    public static Review Next(this Review review, ReviewStatus status) => review with
    {
        Revision = review.Revision + 1,
        Status = status,
        Published = review.Published ?? (status == ReviewStatus.Published ? Noon : null),
    };
}
