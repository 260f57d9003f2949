using System.Globalization;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Search;

/// <summary>
/// A review as the search in the browser knows it: the words that it is found by, and what a result shows. No body is in it, and nothing
/// that a spoiler hides. Its members are served under these names, and what is missing is left out.
/// </summary>
public sealed record SearchEntry
{
    /// <summary>The slug, of which the address of the page is made.</summary>
    public required string Slug { get; init; }

    /// <summary>The headline.</summary>
    public required string Headline { get; init; }

    /// <summary>The column.</summary>
    public string? Column { get; init; }

    /// <summary>The language of the headline and the summary.</summary>
    public required string Language { get; init; }

    /// <summary>What is reviewed.</summary>
    public required string Title { get; init; }

    /// <summary>Its title in its own language, where that differs.</summary>
    public string? Original { get; init; }

    /// <summary>The language of <see cref="Original"/>.</summary>
    public string? OriginalLanguage { get; init; }

    /// <summary>Its kind in words.</summary>
    public required string Kind { get; init; }

    /// <summary>The year that it came out.</summary>
    public int? Year { get; init; }

    /// <summary>The names and other names of the people, and whom they play.</summary>
    public IReadOnlyList<string>? People { get; init; }

    /// <summary>The tags.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    /// <summary>The summary, as its editor wrote it.</summary>
    public string? Summary { get; init; }

    /// <summary>The name of the author.</summary>
    public string? Author { get; init; }

    /// <summary>The rating with the top of its scale, such as <c>4.5/5</c>.</summary>
    public string? Rating { get; init; }

    /// <summary>How many quarters of each star are filled, one digit for a star.</summary>
    public string? Stars { get; init; }

    /// <summary>The path of a small picture.</summary>
    public string? Picture { get; init; }

    /// <summary>The day of publication in the site's time zone.</summary>
    public string? Published { get; init; }

    /// <summary>The entry of a review.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="images">The images that it shows, and perhaps others.</param>
    public static SearchEntry Of(SiteSettings site, Review review, ShownImages images)
    {
        var content = review.Content.ForReaders();
        var (subject, rating, original) = (content.Subject, content.Rating, SubjectText.OriginalTitle(content.Subject));
        return new SearchEntry
        {
            Slug = review.Slug.ToString(),
            Headline = content.Headline,
            Column = content.Column,
            Language = content.Language.ToString(),
            Title = subject.Title,
            Original = original?.Text,
            OriginalLanguage = original?.Language.ToString(),
            Kind = SubjectText.Kind(subject.Kind),
            Year = subject.Year,
            People = Some(subject.People.SelectMany(NamesOf).Distinct()),
            Tags = Some(content.Tags),
            Summary = content.Summary,
            Author = site.BylineOf(content.Author)?.Name,
            Rating = rating is null ? null : RatingText.Write(rating),
            Stars = rating is null ? null : string.Concat(RatingStars.Of(rating)),
            Picture = images.Find(content.LeadImage)?.Thumbnail.Path,
            Published = review.Published is { } published
                ? site.TimeZone.Local(published).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        };
    }

    private static IEnumerable<string> NamesOf(Person person) =>
        new[] { person.Name, person.AlsoKnownAs, person.Character }.OfType<string>();

    private static IReadOnlyList<string>? Some(IEnumerable<string> texts) => texts.ToList() is { Count: > 0 } some ? some : null;
}
