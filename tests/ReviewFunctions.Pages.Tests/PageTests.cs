using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using Uploaded = ReviewFunctions.Testing.Samples;

namespace ReviewFunctions.Pages.Tests;

public sealed class PageTests
{
    private static readonly IPageRenderer Renderer =
        new ServiceCollection().AddPages().BuildServiceProvider().GetRequiredService<IPageRenderer>();

    private static readonly Review Drama = Samples.Published(Samples.Drama);

    public static TheoryData<Page> Pages =>
    [
        new HomePage(Samples.Site, [Drama]), new HomePage(Samples.Site, []), PageOf(Drama),
        new MovedPage(Samples.Site, Samples.Site.Permalink(Drama.Slug)),
        new GonePage(Samples.Site), new NotFoundPage(Samples.Site), new TextPage(Samples.Site, Uploaded.Page(), "<h2>Who</h2>"),
        new ChannelPage(Samples.Site, Channel.OfKind(SubjectKind.Album), [Drama]),
        new ChannelPage(Samples.Site, Channel.OfKind(SubjectKind.Film), []),
        new ChannelPage(Samples.Site, Channel.OfKind(SubjectKind.Film), [Drama]) { Number = 2, Older = 1 },
        new DirectoryPage(Samples.Site, [.. Channel.Of(Drama.Content)]),
        new ChannelIndexPage(Samples.Site, ChannelKind.Kind, [Channel.OfKind(SubjectKind.Album)]),
        new ChannelIndexPage(Samples.Site, ChannelKind.Column, []),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_names_the_feeds_has_one_headline_and_asks_for_nothing_from_elsewhere(Page page)
    {
        var document = await RenderAsync(page);

        var feeds = document.QuerySelectorAll("head link[rel=alternate]")
            .Select(link => $"{link.GetAttribute("type")} {link.GetAttribute("href")}").ToList();
        Assert.Superset(
            new HashSet<string> { "application/rss+xml https://reviews.example/magazine/feed.xml",
                "application/atom+xml https://reviews.example/magazine/feed.atom",
                "application/feed+json https://reviews.example/magazine/feed.json" },
            feeds.ToHashSet());
        Assert.Equal(feeds.Distinct(), feeds);
        Assert.Single(document.QuerySelectorAll("h1"));
        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(
            document.QuerySelectorAll("script:not([type='application/ld+json']), iframe, [style], [onclick]"),
            element => element.GetAttribute("src") != "https://reviews.example/magazine/copy.js");
        Assert.Equal("https://reviews.example/magazine/styles.css", document.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Review_says_all_that_its_editor_said()
    {
        var document = await RenderAsync(PageOf(Drama));

        Assert.Equal("Good Listening: Two songs & an ending that earns its <tears>", document.QuerySelector("h1")?.TextContent);
        Assert.Equal("사운드트랙#2", document.QuerySelector(".subject dd[lang=ko]")?.TextContent);
        Assert.Equal("2026-11-22T08:30:00Z", document.QuerySelector("article time")?.GetAttribute("datetime"));
        Assert.Contains("K, played by Sohn Jeong Hyuck (Demian)", document.QuerySelector(".people")?.TextContent);
        Assert.All(
            ["By editor-in-chief", "22 November 2026", "Disney+", "2023", "6 × 45 min", "romance, drama", "4.5/5", "4.5 out of 5",
                "No spoilers", "Simple, warm and worth one evening.", "The reviewer pays for the service.", "AC/DC & more"],
            text => Assert.Contains(text, document.Body?.TextContent));
    }

    [Fact]
    public async Task Review_describes_itself_to_those_who_link_to_it()
    {
        var document = await RenderAsync(PageOf(Drama));
        var address = Samples.Site.Permalink(Drama.Slug).AbsoluteUri;

        Assert.Equal(address, document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(address, document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"));
        Assert.Equal("article", document.QuerySelector("meta[property='og:type']")?.GetAttribute("content"));
        Assert.Equal(Drama.Content.Summary, document.QuerySelector("meta[name=description]")?.GetAttribute("content"));
    }

    [Fact]
    public async Task Review_is_a_schema_org_review_with_its_rating()
    {
        var data = await StructuredDataAsync(Drama);

        Assert.Equal("Review", data.GetProperty("@type").GetString());
        Assert.Equal("TVSeries", data.GetProperty("itemReviewed").GetProperty("@type").GetString());
        Assert.Equal("4.5", data.GetProperty("reviewRating").GetProperty("ratingValue").GetString());
        Assert.Equal("editor-in-chief", data.GetProperty("author").GetProperty("name").GetString());
        Assert.False((await StructuredDataAsync(Drama with { Content = Drama.Content with { Rating = null } }))
            .TryGetProperty("reviewRating", out _));
    }

    [Fact]
    public async Task No_text_ends_the_script_element_or_adds_markup()
    {
        const string Hostile = "</script><script>x()</script> <!-- ]]> \"'&";
        var content = Drama.Content with
        {
            Headline = Hostile,
            Column = Hostile,
            Summary = Hostile,
            Verdict = Hostile,
            Author = Hostile,
            Tags = [Hostile],
            Subject = Drama.Content.Subject with { Title = Hostile }
        };

        var document = await RenderAsync(PageOf(Drama with { Content = content }));

        Assert.Equal(2, document.QuerySelectorAll("script:not([src])").Length);
        Assert.Equal($"{Hostile}: {Hostile}", document.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            $"{Hostile}: {Hostile}", (await StructuredDataAsync(Drama with { Content = content })).GetProperty("headline").GetString());
    }

    [Fact]
    public async Task Home_lists_reviews_without_their_spoilers_and_invites_to_subscribe()
    {
        var document =
            await RenderAsync(new HomePage(Samples.Site, [Drama, Drama with { Content = Drama.Content with { Summary = null } }]));

        Assert.Equal(2, document.QuerySelectorAll(".reviews > li h2 a").Length);
        Assert.DoesNotContain("she leaves", document.Body?.TextContent);
        Assert.Equal(6, document.QuerySelectorAll("main .subscribe a").Length);
    }

    [Fact]
    public async Task A_list_shows_a_review_with_the_picture_that_it_opens_with_in_a_small_size()
    {
        var image = Uploaded.Image();
        var review = Drama with { Content = Drama.Content with { LeadImage = new LeadImage(image.Id, "Two chairs") } };
        var tag = Channel.Named(ChannelKind.Tag, "drama");
        var document =
            await RenderAsync(new ChannelPage(Samples.Site, tag, [review, Drama]) { Images = new ShownImages(Samples.Site, [image]) });

        var picture = Assert.Single(document.QuerySelectorAll(".reviews article > .frame img"));
        Assert.Empty(document.QuerySelectorAll(".blur"));
        Assert.Equal("frame x3", document.QuerySelector(".frame")?.ClassName); // Its focus is at 0.25 and 0.5, to the nearest tenth.
        Assert.Equal(("Two chairs", $"/images/{image.Id}/320.jpg", "lazy"),
            (picture.GetAttribute("alt"), picture.GetAttribute("src"), picture.GetAttribute("loading")));
        Assert.StartsWith("(min-width: 45rem) 13rem, ", picture.GetAttribute("sizes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newest_review_leads_the_first_page_with_its_picture_at_once_and_those_of_the_others_come_late()
    {
        var image = Uploaded.Image();
        var review = Drama with { Content = Drama.Content with { LeadImage = new LeadImage(image.Id, "Two chairs") } };
        var document = await RenderAsync(new HomePage(Samples.Site, [review, review]) { Images = new ShownImages(Samples.Site, [image]) });

        var pictures = document.QuerySelectorAll(".reviews.grid > li picture img");
        Assert.Equal([null, "lazy"], pictures.Select(picture => picture.GetAttribute("loading")));
        Assert.Equal(["high", null], pictures.Select(picture => picture.GetAttribute("fetchpriority")));
        Assert.Equal(
            [("", image.Placeholder), ("", image.Placeholder)],
            document.QuerySelectorAll(".frame > .blur").Select(blur => (blur.GetAttribute("alt"), blur.GetAttribute("src"))));
        Assert.All(document.QuerySelectorAll(".reviews > li .facts"), facts =>
        {
            Assert.Equal("By editor-in-chief", facts.QuerySelector(".byline")?.TextContent);
            Assert.NotNull(facts.QuerySelector(".rating .stars"));
            Assert.Contains("No spoilers", facts.TextContent);
        });
    }

    [Fact]
    public async Task An_empty_site_tells_its_editor_where_to_begin() => Assert.Equal(
        "https://reviews.example/magazine/desk/",
        (await RenderAsync(new HomePage(Samples.Site, []))).QuerySelector("main .empty a")?.GetAttribute("href"));

    [Fact]
    public async Task Moved_page_leads_on_and_is_not_indexed()
    {
        var document = await RenderAsync(new MovedPage(Samples.Site, new Uri("https://reviews.example/magazine/reviews/new/")));

        Assert.Equal("0; url=https://reviews.example/magazine/reviews/new/",
            document.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.NotNull(document.QuerySelector("main a[href='https://reviews.example/magazine/reviews/new/']"));
        Assert.NotNull(document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Pages_of_what_is_not_there_are_not_indexed()
    {
        Assert.NotNull((await RenderAsync(new GonePage(Samples.Site))).QuerySelector("meta[name=robots][content=noindex]"));
        Assert.NotNull((await RenderAsync(new NotFoundPage(Samples.Site))).QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task The_same_page_gives_the_same_bytes_without_a_byte_order_mark()
    {
        var bytes = await Renderer.RenderAsync(PageOf(Drama), TestContext.Current.CancellationToken);

        Assert.StartsWith("<!DOCTYPE html>", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal(bytes, await Renderer.RenderAsync(PageOf(Drama), TestContext.Current.CancellationToken));
        Assert.False(Renderer.FileAt(SiteAddresses.StylesheetPath).IsEmpty);
    }

    [Fact]
    public async Task Every_page_leads_to_the_indexes_unless_the_settings_name_other_sections()
    {
        var page = new NotFoundPage(Samples.Site);
        Assert.Equal(
            ["Archive archive/", "Tags tags/", "Kinds kinds/", "Columns columns/", "Search search/", "Subscribe feeds/"],
            SectionsOf(await RenderAsync(page)));

        var site = Samples.Site with
        {
            Navigation = [new NavigationLink("<Films>", "/kinds/film/"), new NavigationLink("Shop", "https://shop.example/?a=1&b=2")],
        };
        Assert.Equal(
            ["<Films> https://reviews.example/kinds/film/", "Shop https://shop.example/?a=1&b=2", "Search search/",
                "Subscribe feeds/"],
            SectionsOf(await RenderAsync(new NotFoundPage(site))));
    }

    [Fact]
    public async Task Sections_are_behind_one_control_that_works_without_script_and_say_where_one_is()
    {
        var document = await RenderAsync(new ChannelIndexPage(Samples.Site, ChannelKind.Tag, []));

        Assert.NotNull(document.QuerySelector("header details > summary + nav"));
        Assert.Equal("Tags", Assert.Single(document.QuerySelectorAll("[aria-current=page]")).TextContent);
        Assert.Equal(
            ["All reviews", "Archive", "Tags", "Authors", "Feeds"],
            document.QuerySelectorAll("footer li").Select(link => link.TextContent));
    }

    private static IEnumerable<string> SectionsOf(IHtmlDocument document) => document.QuerySelectorAll("header nav a").Select(link =>
        $"{link.TextContent} {link.GetAttribute("href")?.Replace("https://reviews.example/magazine/", "", StringComparison.Ordinal)}");

    private static ReviewPage PageOf(Review review) => new(Samples.Site, review, BodyHtml.ForPage(review.Content.Body));

    private static async Task<JsonElement> StructuredDataAsync(Review review) =>
        JsonElement.Parse((await RenderAsync(PageOf(review))).QuerySelector("script:not([src])")?.TextContent ?? "");

    private static async Task<IHtmlDocument> RenderAsync(Page page) =>
        await new HtmlParser()
            .ParseDocumentAsync(Encoding.UTF8.GetString(await Renderer.RenderAsync(page, TestContext.Current.CancellationToken)));
}
