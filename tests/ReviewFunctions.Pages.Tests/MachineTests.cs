using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Pages.Tests;

/// <summary>What pages say to search engines and to other sites.</summary>
public sealed class MachineTests
{
    private static readonly RazorPageRenderer Renderer = new();

    private static readonly Review Drama = Samples.Published(Samples.Drama);

    public static TheoryData<Page> Lists =>
    [
        new HomePage(Samples.Site, [Drama]),
        new ChannelPage(Samples.Site, Channel.Named(ChannelKind.Tag, "a"), [Drama]),
        new ChannelPage(Samples.Site, Channel.OfAuthor("mina"), [Drama]),
        new ChannelPage(Samples.Site, Channel.OfKind(SubjectKind.Film), [Drama]),
        new ChannelPage(Samples.Site, Channel.Named(ChannelKind.Column, "a"), [Drama]),
        new ChannelPage(Samples.Site, Channel.Named(ChannelKind.Provider, "a"), [Drama]),
        new ChannelIndexPage(Samples.Site, ChannelKind.Tag, [Channel.Named(ChannelKind.Tag, "a")]),
        new DirectoryPage(Samples.Site, [Channel.All]),
        new ArchiveIndexPage(Samples.Site, []),
        new ReviewPage(Samples.Site, Drama, ""),
    ];

    [Theory]
    [InlineData(null, ShareCard.PlainAccent)]
    [InlineData("#1e6b3a", "#1e6b3a")]
    public void A_share_card_has_the_accent_that_the_settings_name(string? accent, string expected) => Assert.Equal(
        expected, ShareCard.Of(Samples.Site with { Theme = new SiteTheme { Accent = accent } }, Drama.Content).Accent);

    [Fact]
    public void An_accent_that_could_not_be_read_on_a_share_card_is_made_darker()
    {
        var yellow = Samples.Site with { Theme = new SiteTheme { Accent = "#ffee00" } };
        Assert.NotEqual("#ffee00", ShareCard.Of(yellow, Drama.Content).Accent);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_page_that_is_indexed_has_a_description_and_a_card(Page page)
    {
        var head = (await RenderAsync(page)).Head;

        Assert.All(
            ["meta[name=description]", "meta[property='og:title']", "meta[property='og:description']", "meta[property='og:url']",
                "meta[property='og:image']", "meta[name='twitter:card']"],
            name => Assert.False(string.IsNullOrEmpty(head?.QuerySelector(name)?.GetAttribute("content")), name));
    }

    [Fact]
    public async Task A_work_names_its_director_its_authors_and_who_plays_whom()
    {
        var content = Drama.Content with
        {
            Subject = Drama.Content.Subject with
            {
                People = [new Person("D", Role: "director"), new Person("W", Role: "writer"), new Person("A", "Ay", "actor", "K"),
                    new Person("B", Role: "actor")],
            },
        };
        var data = await DataAsync(new ReviewPage(Samples.Site, Drama with { Content = content }, ""));
        var work = data[0].GetProperty("itemReviewed");

        Assert.Equal("""[{"@type":"Person","name":"D"}]""", work.GetProperty("director").GetRawText());
        Assert.Equal("""[{"@type":"Person","name":"W"}]""", work.GetProperty("author").GetRawText());
        Assert.Equal(
            """[{"@type":"PerformanceRole","characterName":"K","actor":{"@type":"Person","name":"A","alternateName":"Ay"}},"""
                + """{"@type":"Person","name":"B"}]""",
            work.GetProperty("actor").GetRawText());
    }

    [Fact]
    public async Task A_review_and_a_channel_say_where_they_are_in_the_site()
    {
        Assert.Equal(
            ["Reviews & more", "Good Listening", "Two songs & an ending that earns its <tears>"],
            Way(await DataAsync(new ReviewPage(Samples.Site with { Title = "Reviews & more" }, Drama, ""))));
        Assert.Equal(
            ["Reviews & more", "Tags", "a"],
            Way(await DataAsync(
                new ChannelPage(Samples.Site with { Title = "Reviews & more" }, Channel.Named(ChannelKind.Tag, "a"), [Drama]))));
    }

    [Fact]
    public async Task The_first_page_is_that_of_a_web_site_that_can_be_searched()
    {
        var site = Assert.Single(await DataAsync(new HomePage(Samples.Site, [Drama])));
        Assert.Equal("WebSite", site.GetProperty("@type").GetString());
        var search = site.GetProperty("potentialAction");
        Assert.Equal("SearchAction", search.GetProperty("@type").GetString());
        Assert.EndsWith("/search/?q={search_term_string}", search.GetProperty("target").GetProperty("urlTemplate").GetString());
    }

    [Fact]
    public async Task A_review_and_its_teasers_have_microformats()
    {
        var review = await RenderAsync(new ReviewPage(Samples.Site, Drama, "<p>Text</p>"));
        Assert.All(
            [".p-name", ".p-summary", ".p-author.h-card", ".dt-published", ".p-item.h-item .p-name",
                ".p-rating[value='4.5']", ".p-best[value='5']",
                ".e-content", ".p-category", "a.u-url"],
            name => Assert.NotNull(review.QuerySelector($".h-entry.h-review {name}")));

        var list = await RenderAsync(new HomePage(Samples.Site, [Drama]));
        Assert.All(
            [".p-name a.u-url", ".p-author", ".dt-published", ".p-rating", ".p-summary"],
            name => Assert.NotNull(list.QuerySelector($".h-feed .h-entry {name}")));
    }

    private static IEnumerable<string?> Way(IEnumerable<JsonElement> data) => data
        .Single(item => item.GetProperty("@type").GetString() == "BreadcrumbList")
        .GetProperty("itemListElement").EnumerateArray().Select(step => step.GetProperty("name").GetString());

    private static async Task<IReadOnlyList<JsonElement>> DataAsync(Page page) =>
        [.. (await RenderAsync(page)).QuerySelectorAll("script[type='application/ld+json']").Select(script =>
            JsonElement.Parse(script.TextContent))];

    private static async Task<IHtmlDocument> RenderAsync(Page page) => await new HtmlParser().ParseDocumentAsync(
        new MemoryStream(await Renderer.RenderAsync(page, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
}
