using System.IO.Compression;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.Tests;

/// <summary>How readers find older reviews.</summary>
public sealed class ArchiveTests
{
    private const string Folder = "https://reviews.example/magazine/archive/";

    private static readonly IPageRenderer Renderer =
        new ServiceCollection().AddPages().BuildServiceProvider().GetRequiredService<IPageRenderer>();

    private static readonly Archive November = new(new Month(2026, 11), 1);

    [Fact]
    public async Task Month_lists_its_reviews_and_leads_to_what_is_older_and_newer()
    {
        var review = Samples.Published(Samples.Drama);
        var document = await RenderAsync(new ArchivePage(Samples.Site, November, [review])
        {
            Older = new Archive(new Month(2026, 9), 2),
            Newer = November with { Number = 2 }
        });
        Assert.Equal("November 2026", document.QuerySelector("h1")?.TextContent);
        Assert.Equal(Samples.Site.Permalink(review.Slug).AbsoluteUri, document.QuerySelector(".reviews h2 a")?.GetAttribute("href"));
        Assert.Equal(
            [("prev", $"{Folder}2026/09/2/", "Older: September 2026 (2)"), (null, Folder, "All months"),
                ("next", $"{Folder}2026/11/2/", "Newer: November 2026 (2)")],
            document.QuerySelectorAll(".paging a")
                .Select(link => (link.GetAttribute("rel"), link.GetAttribute("href") ?? "", link.TextContent)));
        Assert.Equal($"{Folder}2026/11/", document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Month_that_has_emptied_is_for_nobody_to_find()
    {
        var document = await RenderAsync(new ArchivePage(Samples.Site, November, []));
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Empty(document.QuerySelectorAll(".reviews, [rel=prev], [rel=next]"));
    }

    [Fact]
    public async Task Months_are_listed_by_year_newest_first()
    {
        var german = Samples.Site with { Language = LanguageTag.Parse("de") };
        var document = await RenderAsync(new ArchiveIndexPage(
            german, [new PublishedMonth(new Month(2026, 1)) { Archives = 2 }, new PublishedMonth(new Month(2025, 12)) { Archives = 1 }]));
        Assert.Equal(["2026", "2025"], document.QuerySelectorAll("h2").Select(year => year.TextContent));
        Assert.Equal(["Januar 2026 (2)", "Januar 2026", "Dezember 2025"],
            document.QuerySelectorAll(".months a").Select(month => month.TextContent));
    }

    [Fact]
    public async Task Months_show_the_titles_of_their_newest_reviews_and_a_long_history_stays_short()
    {
        var random = new Random(1);
        List<PublishedMonth> months =
        [
            .. from number in Enumerable.Range(0, 40 * 12)
               select new PublishedMonth(new Month(2026 - (number / 12), 12 - (number % 12)))
               {
                   Archives = 1,
                   Reviews = 12,
                   Newest = [.. Enumerable.Range(0, PublishedMonth.MostTitles).Select(_ => TitleOf(random))],
               },
        ];
        var page = await Renderer.RenderAsync(new ArchiveIndexPage(Samples.Site, months), CancellationToken.None);
        var document = await new HtmlParser().ParseDocumentAsync(new MemoryStream(page), CancellationToken.None);

        var newest = document.QuerySelector(".months .full");
        Assert.Equal("December 2026 (12)", $"{newest?.QuerySelector("a")?.TextContent} {newest?.QuerySelector(".count")?.TextContent}");
        Assert.Equal(
            months[0].Newest.Select(title => (title.Headline, Samples.Site.Permalink(title.Slug).AbsoluteUri, "ko")),
            (newest?.QuerySelectorAll("li") ?? throw new InvalidOperationException("There is no list.")).Select(item =>
                (item.TextContent.Trim(), item.QuerySelector("a")?.GetAttribute("href") ?? "", item.GetAttribute("lang") ?? "")));
        Assert.Equal(months.Count, document.QuerySelectorAll(".months > ul > li").Length);
        Assert.InRange(document.QuerySelectorAll(".full").Length, 10, ArchiveIndexPage.MaxTitles / PublishedMonth.MostTitles);
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(page, CancellationToken.None);
            await gzip.WriteAsync(Renderer.FileAt(SiteAddresses.StylesheetPath), CancellationToken.None);
        }

        Assert.InRange(compressed.Length, 1, 60_000);
    }

    [Fact]
    public async Task First_page_and_every_footer_lead_there()
    {
        var document = await RenderAsync(new HomePage(Samples.Site, [Samples.Published(Samples.Drama)]));
        Assert.Equal(3, document.QuerySelectorAll($"a[href='{Folder}']").Length);
    }

    /// <summary>A title of thirty Hangul syllables by chance, which compress badly.</summary>
    private static ArchivedTitle TitleOf(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(_ => (char)random.Next(0xAC00, 0xD7A4)));
        return new ArchivedTitle(Slug.Parse(text), text, LanguageTag.Parse("ko"));
    }

    private static async Task<IHtmlDocument> RenderAsync(Page page) =>
        await new HtmlParser()
            .ParseDocumentAsync(new MemoryStream(await Renderer.RenderAsync(page, CancellationToken.None)), CancellationToken.None);
}
