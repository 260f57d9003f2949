using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages.Tests;

/// <summary>What the page of a review does for who reads it.</summary>
public sealed class ReviewPageTests
{
    private static readonly RazorPageRenderer Renderer = new();

    private static readonly ReviewContent Drama = Samples.Drama;

    [Theory]
    [InlineData("4.5", null, "4 4 4 4 2")]
    [InlineData("3.25", null, "4 4 4 1 0")]
    [InlineData("8", "10", "4 4 4 4 0")]
    [InlineData("85", "100", "4 4 4 4 1")]
    [InlineData("2", "4", "4 4 0 0")]
    [InlineData("0", "5", "0 0 0 0 0")]
    [InlineData("5", "5", "4 4 4 4 4")]
    public void A_rating_is_a_row_of_stars_in_quarters(string value, string? best, string quarters) => Assert.Equal(
        quarters, string.Join(' ', RatingStars.Of(new Rating(Number(value), best is null ? null : Number(best)))));

    [Fact]
    public async Task Stars_are_for_the_eye_and_the_number_is_for_everybody()
    {
        var document = await RenderAsync(Drama);

        var ratings = document.QuerySelectorAll(".rating");
        Assert.Equal(2, ratings.Length);
        Assert.All(ratings, rating =>
        {
            Assert.Equal("true", rating.QuerySelector(".stars")?.GetAttribute("aria-hidden"));
            Assert.Equal("Rating: 4.5 out of 5", rating.QuerySelector(".visually-hidden")?.TextContent);
        });
        Assert.Empty(document.QuerySelectorAll("[style]"));
    }

    [Fact]
    public async Task The_spoiler_notice_stands_before_the_text() =>
        Assert.Equal("No spoilers", (await RenderAsync(Drama)).QuerySelector("article > header .notice")?.TextContent);

    [Theory]
    [InlineData(SubjectKind.Book, "Book", "Publisher")]
    [InlineData(SubjectKind.Album, "Album", "Label")]
    [InlineData(SubjectKind.Film, "Film", "Where to watch")]
    [InlineData(SubjectKind.Other, "About", "Provider")]
    public async Task Labels_are_those_of_the_kind(SubjectKind kind, string title, string provider)
    {
        var document = await RenderAsync(Drama with { Subject = Drama.Subject with { Kind = kind } });

        var labels = document.QuerySelectorAll(".subject dt").Select(label => label.TextContent).ToList();
        Assert.Equal(title, labels[0]);
        Assert.Contains(provider, labels);
        Assert.Equal(title, document.QuerySelector(".subject")?.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task People_are_listed_by_what_they_did_and_the_cast_with_the_character_first()
    {
        var document = await RenderAsync(Drama with
        {
            Subject = Drama.Subject with
            {
                People = [new Person("A", Role: "director"), new Person("B", Role: "Director"), new Person("C"),
                    new Person("D", "Dee", "actor", "K"), new Person("E", Role: "actor"), new Person("F", Role: "singer", Character: "L")],
            },
        });

        var groups = document.QuerySelectorAll(".subject dl > div").ToDictionary(
            group => group.QuerySelector("dt")?.TextContent ?? "",
            group => group.QuerySelectorAll("dd").Select(person => person.TextContent).ToArray());
        Assert.Equal(["A", "B"], groups["Director"]);
        Assert.Equal(["C"], groups["People"]);
        Assert.Equal(["K, played by D (Dee)", "E", "L, played by F, singer"], groups["Cast"]);
    }

    [Fact]
    public async Task An_original_title_is_shown_only_where_it_differs()
    {
        var same = Drama.Subject with { OriginalTitle = new OriginalTitle(Drama.Subject.Title.ToUpperInvariant(), Drama.Language) };

        Assert.DoesNotContain("Original title", (await RenderAsync(Drama with { Subject = same })).Body?.TextContent);
        Assert.Contains("Original title", (await RenderAsync(Drama)).Body?.TextContent);
    }

    [Fact]
    public async Task A_long_text_has_a_table_of_contents_and_a_short_one_has_none()
    {
        const string Short = "# One\n\na\n\n# Two\n\nb\n\n## Three";
        var document = await RenderAsync(Drama with { Body = $"{Short}\n\n# Four <4>" });

        Assert.Equal(
            ["One #text-one", "Two #text-two", "Three #text-three", "Four <4> #text-four-4"],
            document.QuerySelectorAll(".contents details li a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
        Assert.All(
            document.QuerySelectorAll(".contents a"), link => Assert.NotNull(document.QuerySelector(link.GetAttribute("href") ?? "")));
        Assert.Empty((await RenderAsync(Drama with { Body = Short })).QuerySelectorAll(".contents"));
    }

    [Fact]
    public async Task A_review_says_how_long_it_takes_and_can_be_passed_on()
    {
        var document = await RenderAsync(Drama with { Body = string.Join(' ', Enumerable.Repeat("word", 500)) });

        Assert.Contains("3 min read", document.QuerySelector("header .facts")?.TextContent);
        Assert.Equal(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"),
            document.QuerySelector("a[data-copy='Copy link']")?.GetAttribute("href"));
        Assert.NotNull(document.QuerySelector("script[src$='/copy.js']"));
        Assert.Equal("Back to top", document.QuerySelector("article a[href='#top']")?.TextContent);
    }

    [Fact]
    public async Task A_link_to_a_spoiler_leads_into_what_is_folded()
    {
        var document = await RenderAsync(Drama with { Body = "Then ||he dies||." });

        Assert.Equal("details", document.QuerySelector("#spoiler-1")?.ParentElement?.LocalName);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<IHtmlDocument> RenderAsync(ReviewContent content)
    {
        var page = ReviewPage.Of(Samples.Site, Samples.Published(content), ShownImages.None);
        return await new HtmlParser().ParseDocumentAsync(
            new MemoryStream(await Renderer.RenderAsync(page, TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken);
    }
}
