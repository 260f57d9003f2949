using System.Globalization;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Testing.Seeding;

/// <summary>
/// Reviews of a site that has many: short ones, each in eight tags and in a channel of every other kind. The first are the newest, and of
/// the first 200 each channel has more than it shows: so a large site shows what a small one does. The month of <c>now</c> has as many in
/// either, the month before as well; the others lie in the 118 months before.
/// </summary>
public static class ManyReviews
{
    /// <summary>How many months there are.</summary>
    public const int Months = 120;

    /// <summary>How many reviews are in the month of <c>now</c>: those that come first.</summary>
    public const int InLastMonth = 66;

    /// <summary>How many reviews are in that month and in the one before.</summary>
    private const int InTwoMonths = 266;

    private const int TagSets = 3, TagsOfOne = 8, Words = 900, MiddleOfMonth = 20;

    /// <summary>Some reviews of the site, published long before or in this month.</summary>
    /// <param name="now">The time of the site.</param>
    /// <param name="from">The number of the first; the first of all is 0.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<Review> Of(DateTimeOffset now, int from, int count) =>
        Enumerable.Range(from, count).Select(number => Of(now, number));

    /// <summary>What a review of the site says.</summary>
    public static ReviewContent Content(int number) => Samples.Content(string.Create(CultureInfo.InvariantCulture, $"Number {number}")) with
    {
        Body = "A short body, in two sentences. This is the **second** one.",
        Tags = [.. Enumerable.Range(number % TagSets * TagsOfOne,
            TagsOfOne).Select(tag => string.Create(CultureInfo.InvariantCulture, $"tag {tag}"))],
        Author = $"author-{number % 2}",
        Column = $"Column {number % 2}",
        Subject = new Subject { Kind = SubjectKind.Film, Title = "A film", Provider = $"Provider {number % 2}" },
    };

    /// <summary>The same, as long as a review is: 900 words, with images between them.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="images">The images.</param>
    public static ReviewContent LongContent(int number, IEnumerable<Image> images)
    {
        var numbers = Enumerable.Range(0, Words).Select(word => word * number % 977);
        var words = string.Join(' ', numbers.Select(word => string.Create(CultureInfo.InvariantCulture, $"word{word}")));
        return Content(number) with { Body = string.Join("\n\n", images.Select(image => $"![](image:{image.Id})").Prepend(words)) };
    }

    /// <summary>Some reviews of one month, oldest first, a minute apart.</summary>
    public static IEnumerable<Review> OfOneMonth(DateTimeOffset begin, int count) =>
        Enumerable.Range(0, count).Select(number => Of(begin.AddMinutes(number), Content(number)));

    /// <summary>A review of the site with other content.</summary>
    public static Review Of(DateTimeOffset now, int number, ReviewContent content) => Of(PublishedAt(now, number), content);

    private static Review Of(DateTimeOffset now, int number) => Of(PublishedAt(now, number), Content(number));

    private static Review Of(DateTimeOffset published, ReviewContent content)
    {
        var id = ReviewId.New(published);
        return new Review
        {
            Id = id,
            Revision = 1,
            Status = ReviewStatus.Published,
            Slug = Slug.Parse($"s{id}"),
            Published = published,
            Updated = published,
            Editor = "editor",
            Saved = published,
            Content = content,
        };
    }

    private static DateTimeOffset PublishedAt(DateTimeOffset now, int number)
    {
        var month = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        if (number < InLastMonth) return month.AddSeconds(number);
        var months = number < InTwoMonths ? 1 : 2 + (number % (Months - 2));
        return month.AddMonths(-months).AddDays(MiddleOfMonth).AddMinutes(-number);
    }
}
