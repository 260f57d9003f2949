using System.Net;
using System.Xml.Linq;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using SkiaSharp;

namespace ReviewFunctions.Tests.Settings;

/// <summary>The site's icons: the app's own, or those of an uploaded image.</summary>
public sealed class IconTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_has_icons_of_the_app_s_own_until_it_has_others_and_again_when_those_are_taken_down()
    {
        await site.Client.PublishAsync(Editor.NewReview("Shown beside an icon"));
        await site.PublishAllAsync();
        var (favicon, touch) = (await ReadAsync("/favicon.ico", "image/x-icon"), await ReadAsync("/apple-touch-icon.png", "image/png"));
        Assert.Equal((32, 180), (WidthOf(favicon[22..]), WidthOf(touch)));

        var image = await site.Client.AddImageAsync(Jpegs.Quartered(600, 400), "alt=Four+colours&focalPoint=0,0");
        await site.Client.PatchSiteAsync($$"""{"icon":"{{image["id"]}}"}""");
        await site.PublishAllAsync();
        var own = await ReadAsync("/apple-touch-icon.png", "image/png");
        Assert.NotEqual(touch, own);
        Assert.Equal((32, 180), (WidthOf((await ReadAsync("/favicon.ico", "image/x-icon"))[22..]), WidthOf(own)));
        Assert.Contains("rel=\"icon\" sizes=\"32x32\" href=\"https://reviews.example/favicon.ico\"",
            await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        using var kept = await site.Client.ChangeImageAsync(HttpMethod.Delete, image);
        await kept.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");

        using var removed = await site.Client.TakeDownAsync(image);
        Assert.Equal("done", (string?)(await removed.JsonAsync())["publication"]);
        Assert.Equal(favicon, await ReadAsync("/favicon.ico", "image/x-icon"));
        Assert.Equal(touch, await ReadAsync("/apple-touch-icon.png", "image/png"));
        await site.Client.PatchSiteAsync("""{"description":"Changed while its icon is gone"}""");
    }

    [Fact]
    public async Task Feeds_of_all_formats_name_the_icon()
    {
        const string icon = "https://reviews.example/apple-touch-icon.png";
        await site.Client.PublishAsync(Editor.NewReview("In feeds with an icon"));
        var rss = XDocument.Parse(await site.Client.GetStringAsync("/feed.xml", Cancel)).Root?.Element("channel");
        Assert.Equal(
            (icon, rss?.Element("title")?.Value, rss?.Element("link")?.Value),
            (rss?.Element("image")?.Element("url")?.Value, rss?.Element("image")?.Element("title")?.Value,
                rss?.Element("image")?.Element("link")?.Value));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(icon, XDocument.Parse(await site.Client.GetStringAsync("/feed.atom", Cancel)).Root?.Element(atom + "icon")?.Value);
        var json = System.Text.Json.Nodes.JsonNode.Parse(await site.Client.GetStringAsync("/feed.json", Cancel));
        Assert.Equal((icon, icon), ((string?)json?["icon"], (string?)json?["favicon"]));
    }

    [Theory]
    [InlineData("\"00000000000000000000000000000000\"")]
    [InlineData("\"nothing\"")]
    [InlineData("7")]
    public async Task An_icon_that_is_not_there_is_refused_with_a_pointer(string icon)
    {
        using var answer = await site.Client.ChangeSiteAsync("PATCH", "*", $$"""{"icon":{{icon}}}""");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
        Assert.Equal("#/icon", (string?)problem["errors"]?[0]?["pointer"]);
    }

    private static int? WidthOf(byte[] picture)
    {
        using var decoded = SKBitmap.Decode(picture);
        return decoded?.Width;
    }

    private async Task<byte[]> ReadAsync(string path, string type)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }
}
