using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Tests.Feeds;

/// <summary>A publication and its reviews, made up.</summary>
internal static class Samples
{
    internal static readonly DateTimeOffset Morning = new(2026, 11, 22, 8, 30, 0, TimeSpan.Zero);

    internal static readonly SiteSettings Site = new()
    {
        Title = "Reviews & <Views>",
        Description = "What we saw, read and heard",
        Language = LanguageTag.Parse("en"),
        BaseUrl = new Uri("https://reviews.example/magazine/"),
        TagAuthority = "reviews.example,2026-11-22",
        Created = Morning.AddDays(-30),
    };

    internal static readonly ReviewContent Drama = new()
    {
        Headline = "Two songs & an ending that earns its <tears>",
        Column = "Good Listening",
        Summary = "Six short episodes about love, work and unfinished music.",
        Verdict = "Simple, warm and worth one evening.",
        Disclosure = "The reviewer pays for the service.",
        Body = "**굵게(bold)**는 and a [link](/about).\n\n![The leads](https://images.example/1.jpg \"A duet\")\n\nThen ||she leaves||.",
        Language = LanguageTag.Parse("en"),
        Spoilers = SpoilerLevel.None,
        Rating = new Rating(4.50m),
        Tags = ["k-drama", "음악", "AC/DC & more"],
        Author = "editor-in-chief",
        Subject = new Subject
        {
            Kind = SubjectKind.TvSeries,
            Title = "Soundtrack #2",
            OriginalTitle = new OriginalTitle("사운드트랙#2", LanguageTag.Parse("ko")),
            Provider = "Disney+",
            Year = 2023,
            Episodes = 6,
            Minutes = 45,
            Genres = ["romance", "drama"],
            People = [new Person("Sohn Jeong Hyuck", "Demian", "actor", "K")],
        },
    };

    internal static Review Published(ReviewContent content, int minute = 0, string slug = "두-노래") => new()
    {
        Id = ReviewId.New(Morning.AddMinutes(minute)),
        Revision = 1,
        Status = ReviewStatus.Published,
        Slug = Slug.Parse(slug),
        Published = Morning.AddMinutes(minute),
        Updated = Morning.AddMinutes(minute + 5),
        Editor = "editor",
        Content = content,
    };
}
