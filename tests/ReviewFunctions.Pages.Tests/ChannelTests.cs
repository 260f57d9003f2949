using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.Tests;

/// <summary>How readers find the feeds that they want.</summary>
public sealed class ChannelTests
{
    private static readonly IPageRenderer Renderer =
        new ServiceCollection().AddPages().BuildServiceProvider().GetRequiredService<IPageRenderer>();

    private static readonly Review Drama = Samples.Published(Samples.Drama);

    [Fact]
    public async Task Directory_recommends_one_address_and_folds_the_others_by_kind_with_their_number()
    {
        Channel[] channels = [Channel.All, .. Channel.Of(Drama.Content).Where(channel => channel.Kind != ChannelKind.All)];
        var document = await RenderAsync(new DirectoryPage(Samples.Site, channels));
        var recommended = Assert.Single(document.QuerySelectorAll("input.address"));
        Assert.Equal($"{Samples.Site.BaseUrl}feed.atom", recommended.GetAttribute("value"));
        var folded = document.QuerySelectorAll("main details");
        Assert.All(folded, kind => Assert.False(kind.HasAttribute("open")));
        Assert.Equal(
            [.. channels.Skip(1).GroupBy(channel => channel.Kind).Select(kind => $"{ListAddresses.NameOf(kind.Key)} ({kind.Count()})"),
                "Comments (1)"],
            folded.Select(kind => kind.QuerySelector("summary")?.TextContent));
        Assert.Equal(
            channels.Skip(1).Select(channel => Samples.Site.FolderOf(channel)).Append(Samples.Site.CommentFolder()).SelectMany(folder =>
                FeedFormat.All.Select(format => format.AddressIn(folder).AbsoluteUri)).Order(),
            folded.SelectMany(kind => kind.QuerySelectorAll("li a:not(:has(bdi))")).Select(link => link.GetAttribute("href")).Order());
        Assert.Equal("https://reviews.example/magazine/feeds.opml", document.QuerySelector("a[type='text/x-opml']")?.GetAttribute("href"));
        Assert.Equal("https://reviews.example/magazine/copy.js", document.QuerySelector("script[src]")?.GetAttribute("src"));
    }

    [Fact]
    public async Task Review_leads_to_every_channel_that_it_is_in()
    {
        var document = await RenderAsync(new ReviewPage(Samples.Site, Drama, ""));
        var links = document.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")).ToList();
        Assert.All(Channel.Of(Drama.Content).Where(channel => channel.Kind != ChannelKind.All),
            channel => Assert.Contains(Samples.Site.FolderOf(channel).AbsoluteUri, links));
        Assert.Equal(Drama.Content.Tags, document.QuerySelectorAll("a[rel=tag]").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Page_of_a_channel_names_its_own_feeds_first()
    {
        var document = await RenderAsync(new ChannelPage(Samples.Site, Channel.Named(ChannelKind.Tag, "AC/DC & more"), [Drama]));
        Assert.Equal("https://reviews.example/magazine/tags/ac~2f~dc_~26~_more/feed.xml",
            document.QuerySelector("head link[rel=alternate]")?.GetAttribute("href"));
        Assert.Equal("Tags: AC/DC & more", document.QuerySelector("h1")?.TextContent);
        Assert.Equal(6, document.QuerySelectorAll("main .subscribe a").Length);
    }

    [Fact]
    public async Task Index_of_a_kind_leads_to_the_pages_of_its_channels_and_these_lead_back()
    {
        Channel[] tags = [Channel.Named(ChannelKind.Tag, "<b>"), Channel.Named(ChannelKind.Tag, "사랑")];
        var index = await RenderAsync(new ChannelIndexPage(Samples.Site, ChannelKind.Tag, tags));

        Assert.Equal("Tags", index.QuerySelector("h1")?.TextContent);
        Assert.Equal(tags.Select(tag => $"{tag.Label} {Samples.Site.FolderOf(tag).AbsoluteUri}"),
            index.QuerySelectorAll(".index a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}"));
        var channel = await RenderAsync(new ChannelPage(Samples.Site, tags[0], [Drama]));
        Assert.Equal("https://reviews.example/magazine/tags/", channel.QuerySelector("main .paging a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Index_without_channels_is_not_indexed_by_search_engines()
    {
        var document = await RenderAsync(new ChannelIndexPage(Samples.Site, ChannelKind.Column, []));
        Assert.NotNull(document.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Page_of_a_list_that_goes_on_leads_to_older_and_newer_ones_and_the_newest()
    {
        var film = Channel.OfKind(SubjectKind.Film);
        var page = await RenderAsync(new ChannelPage(Samples.Site, film, [Drama]) { Number = 2, Older = 1 });
        const string folder = "https://reviews.example/magazine/kinds/film/";
        Assert.Equal([$"{folder}page/1/", folder, $"{folder}page/3/"],
            page.QuerySelectorAll("nav.paging a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"{folder}page/2/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        var first = await RenderAsync(new ChannelPage(Samples.Site, film, [Drama]) { Older = 2 });
        Assert.Equal([$"{folder}page/2/"], first.QuerySelectorAll("nav.paging a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Index_counts_the_reviews_of_what_is_counted()
    {
        var (film, album) = (Channel.OfKind(SubjectKind.Film), Channel.OfKind(SubjectKind.Album));
        var counts = new Dictionary<Channel, int> { [film] = 12 };
        var page = await RenderAsync(new ChannelIndexPage(Samples.Site, ChannelKind.Kind, [film, album]) { Counts = counts });
        Assert.Equal(["Film (12)", "Album"], page.QuerySelectorAll("ul.index > li").Select(item => item.TextContent.Trim()));
    }

    private static async Task<IHtmlDocument> RenderAsync(Page page) =>
        await new HtmlParser().ParseDocumentAsync(new MemoryStream(await Renderer.RenderAsync(page, TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken);
}
