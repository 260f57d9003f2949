using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages.Tests;

public sealed class BylineTests
{
    private static readonly RazorPageRenderer Renderer = new();

    private static readonly Byline Mina = new()
    {
        Name = "박미나 & <co>",
        Url = new Uri("https://mina.example/소개"),
        Biography = "Sees two films a day & writes about <one>.",
        Avatar = new Uri("https://mina.example/a.png?b=1&c=2"),
    };

    [Fact]
    public async Task Review_shows_who_wrote_it_and_leads_to_them()
    {
        var document = await RenderAsync(Mina);

        Assert.Equal("By 박미나 & <co>", document.QuerySelector(".byline")?.TextContent);
        const string Page = "https://reviews.example/magazine/authors/editor-in-chief/";
        Assert.Equal([Page, Page], document.QuerySelectorAll("article a[rel=author]").Select(link => link.GetAttribute("href")));
        Assert.NotNull(document.QuerySelector("aside.author a[href='https://mina.example/%EC%86%8C%EA%B0%9C']"));
        Assert.Equal("Sees two films a day & writes about <one>.", document.QuerySelector("aside.author .name + p")?.TextContent);
        Assert.Equal("en", document.QuerySelector("aside.author [lang]")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task Avatar_takes_its_room_before_it_is_loaded_and_says_nothing_to_who_cannot_see_it()
    {
        var avatar = (await RenderAsync(Mina)).QuerySelector("aside.author img");

        Assert.Equal(
            ["src https://mina.example/a.png?b=1&c=2", "alt ", "width 72", "height 72", "loading lazy"],
            avatar?.Attributes.Select(attribute => $"{attribute.Name} {attribute.Value}") ?? []);
    }

    [Fact]
    public async Task Review_structures_its_author_as_a_person()
    {
        var author = await StructuredAuthorAsync(Mina);

        Assert.Equal(
            ["Person", Mina.Name, "https://mina.example/%EC%86%8C%EA%B0%9C", "https://mina.example/a.png?b=1&c=2"],
            ((string[])["@type", "name", "url", "image"]).Select(name => author.GetProperty(name).GetString()));
        Assert.Equal(["@type",
            "name"], (await StructuredAuthorAsync(new Byline { Name = "Night Shift" })).EnumerateObject().Select(property =>
                property.Name));
    }

    [Fact]
    public async Task Page_of_an_author_shows_who_that_is()
    {
        var site = Samples.Site with { Bylines = new Dictionary<string, Byline> { ["mina"] = Mina } };
        var page = new ChannelPage(site, Channel.OfAuthor("mina"), []);
        var document = await new HtmlParser().ParseDocumentAsync(
            Encoding.UTF8.GetString(await Renderer.RenderAsync(page, TestContext.Current.CancellationToken)));

        Assert.Equal("Authors: 박미나 & <co>", document.QuerySelector("h1")?.TextContent);
        Assert.Equal("https://mina.example/a.png?b=1&c=2", document.QuerySelector(".h-card img.u-photo")?.GetAttribute("src"));
        Assert.Equal(Mina.Biography, document.QuerySelector(".h-card .p-note")?.TextContent);
        Assert.Equal("https://mina.example/%EC%86%8C%EA%B0%9C", document.QuerySelector(".h-card a.u-url")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_name_alone_makes_no_block()
    {
        var document = await RenderAsync(new Byline { Name = "Night Shift", Url = new Uri("https://example.org/") });

        Assert.Equal("By Night Shift", document.QuerySelector(".byline")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("aside.author"));
    }

    [Fact]
    public async Task A_review_whose_author_has_no_byline_shows_the_id_and_no_block()
    {
        var document = await RenderAsync(byline: null);

        Assert.Equal("By editor-in-chief", document.QuerySelector(".byline")?.TextContent);
        Assert.Empty(document.QuerySelectorAll("aside.author"));
    }

    private static async Task<JsonElement> StructuredAuthorAsync(Byline byline) =>
        JsonElement.Parse((await RenderAsync(byline)).QuerySelector("script:not([src])")?.TextContent ?? "").GetProperty("author");

    private static async Task<IHtmlDocument> RenderAsync(Byline? byline)
    {
        var site = byline is null
            ? Samples.Site
            : Samples.Site with { Bylines = new Dictionary<string, Byline> { ["editor-in-chief"] = byline } };
        var page =
            await Renderer.RenderAsync(new ReviewPage(site, Samples.Published(Samples.Drama), ""), TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(Encoding.UTF8.GetString(page));
    }
}
