using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Pages.Tests;

/// <summary>The bands of columns on the first page.</summary>
public sealed class HomeTests
{
    private static readonly Review Drama = Samples.Published(Samples.Drama);

    [Fact]
    public async Task Columns_with_enough_reviews_have_bands_and_each_review_is_there_once()
    {
        Review[] newest = [.. Enumerable.Range(0, ListPage.MaxReviews).Select(number => InColumn(number, ColumnOf(number)))];
        var document = await RenderAsync(newest);

        var bands = document.QuerySelectorAll(".band");
        Assert.Equal(["B", "c", "More reviews"], bands.Select(band => band.QuerySelector("h2")?.TextContent));
        Assert.Equal([3, 3, 31], bands.Select(band => band.QuerySelectorAll("article").Length));
        Assert.EndsWith("/columns/b/", bands[0].QuerySelector("h2 a")?.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(0, ListPage.MaxReviews).Select(number => $"Number {number}").Order(StringComparer.Ordinal),
            document.QuerySelectorAll("article h2 bdi").Select(headline => headline.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(HomePage.MostAbove, document.QuerySelectorAll(".reviews.leads > li").Length);
    }

    [Fact]
    public async Task There_are_six_bands_at_most_and_none_of_too_few_reviews()
    {
        Review[] many = [.. Enumerable.Range(0, ListPage.MaxReviews).Select(number => InColumn(number, $"Column {number / 4}"))];
        Assert.Equal(ColumnBand.Most + 1, (await RenderAsync(many)).QuerySelectorAll(".band").Length);
        var few = await RenderAsync(many[..(HomePage.MostAbove + ColumnBand.Length - 1)]);
        Assert.Empty(few.QuerySelectorAll(".band"));
        Assert.Equal(HomePage.MostAbove + ColumnBand.Length - 1, few.QuerySelectorAll(".reviews.leads > li").Length);
    }

    /// <summary>All above the bands are of one column; behind them two of D are too few, and C is one column however it is spelt.</summary>
    private static string? ColumnOf(int number) => number switch
    {
        < HomePage.MostAbove => "A",
        < HomePage.MostAbove + 5 => "B",
        < HomePage.MostAbove + 8 => "c",
        < HomePage.MostAbove + 10 => "D",
        HomePage.MostAbove + 10 => "C",
        _ => null,
    };

    private static Review InColumn(int number, string? column) => Drama with
    {
        Id = ReviewId.New(Drama.Id.Created.AddMinutes(-number)),
        Content = Drama.Content with { Headline = $"Number {number}", Column = column },
    };

    private static async Task<IHtmlDocument> RenderAsync(IReadOnlyList<Review> newest)
    {
        await using var services = new ServiceCollection().AddPages().BuildServiceProvider();
        var page = new HomePage(Samples.Site, newest);
        var html = await services.GetRequiredService<IPageRenderer>().RenderAsync(page, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(html));
    }
}
