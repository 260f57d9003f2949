using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

/// <summary>Images in reviews: on pages, in feeds, and in nothing that names one that is not there.</summary>
public sealed class UseTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/", Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_has_a_picture_in_every_width_and_the_first_one_at_once()
    {
        var (lead, inline) = (await site.Client.AddImageAsync(Uploads.NewPhoto(1500, 900), "alt=Lead+%26+first&credit=A.+P."),
            await site.Client.AddImageAsync());
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(inline, (string?)lead["id"]));
        var page = await PageAsync(review);

        Assert.Equal(2, page.Split("<picture>").Length - 1);
        Assert.Contains($"<source type=\"image/webp\" srcset=\"/images/{lead["id"]}/320.webp 320w, /images/{lead["id"]}/640.webp 640w, ",
            page, StringComparison.Ordinal);
        Assert.Contains(
            $"<img src=\"/images/{lead["id"]}/1280.jpg\" srcset=\"/images/{lead["id"]}/320.jpg 320w, ", page, StringComparison.Ordinal);
        Assert.Contains(
            "alt=\"Lead &amp; first\" width=\"1500\" height=\"900\" fetchpriority=\"high\" decoding=\"async\">"
            + "</picture></span><figcaption><small>A. P.</small></figcaption></figure>",
            page, StringComparison.Ordinal);
        Assert.Contains(
            "alt=\"A photograph\" width=\"400\" height=\"300\" loading=\"lazy\" decoding=\"async\"></picture></span></figure>", page,
            StringComparison.Ordinal);
        Assert.Contains(
            $"<meta property=\"og:image\" content=\"{AppHost.BaseUrl}images/{lead["id"]}/1280.jpg\">", page, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"ImageObject\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Show the whole picture", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_review_says_of_an_image_wins_over_what_the_image_says()
    {
        var image = await site.Client.AddImageAsync(query: "alt=Own+alt&caption=Own+caption&credit=Own+credit");
        var review = Editor.NewReview();
        review["leadImage"] = new JsonObject { ["id"] = (string?)image["id"], ["alt"] = "Lead alt", ["caption"] = "Lead caption" };
        review["body"] = $"![Said alt](image:{image["id"]} \"Said caption\")\n\n![](image:{image["id"]})\n\n"
            + $"In a line: ![Line alt](image:{image["id"]}).";
        var stored = await site.Client.PublishAsync(review);
        Assert.True(JsonNode.DeepEquals(review["leadImage"], stored["leadImage"]));
        var page = await PageAsync(stored);
        foreach (var text in (string[])["Lead alt", "Said alt", "Own alt", "Line alt"])
            Assert.Contains($"alt=\"{text}\"", page, StringComparison.Ordinal);
        foreach (var text in (string[])["Lead caption", "Said caption", "Own caption"])
            Assert.Contains($"<figcaption>{text} <small>Own credit</small></figcaption>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<figcaption>").Length - 1);
    }

    [Fact]
    public async Task A_credit_stands_behind_a_caption_that_only_the_review_has()
    {
        var image = await site.Client.AddImageAsync(query: "alt=A+photograph&credit=A.+P.");
        var review = Uploads.NewReviewWith(image);
        review["leadImage"] = new JsonObject { ["id"] = (string?)image["id"], ["caption"] = "Lead" };
        review["body"] = $"![](image:{image["id"]} \"Said\")";
        var page = await PageAsync(await site.Client.PublishAsync(review));
        foreach (var caption in (string[])["Lead", "Said"])
            Assert.Contains($"<figcaption>{caption} <small>A. P.</small></figcaption>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_have_one_picture_each_and_the_first_one_beside_the_content()
    {
        var (lead, inline) = (await site.Client.AddImageAsync(Uploads.NewPhoto(1500, 900), "alt=Lead+%26+first&caption=Below&credit=A.+P."),
            await site.Client.AddImageAsync());
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(inline, (string?)lead["id"]));
        var shown = Variant(lead, "1280.jpg");
        var address = (string?)shown["url"];
        var figure = $"<figure><img src=\"{address}\" alt=\"Lead &amp; first\" width=\"1280\" height=\"768\">"
            + $"<figcaption>Below <small>A. P.</small></figcaption></figure>";

        var rss = await ItemAsync("/feed.xml", "item", "guid", review);
        Assert.Contains(figure, rss.ToString(SaveOptions.DisableFormatting).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;amp;",
            "&amp;"), StringComparison.Ordinal);
        Assert.Equal((address, $"{shown["bytes"]}", "image/jpeg"), Enclosure(rss.Element("enclosure"), "url"));
        AssertMedia(rss.Element(Media + "content"), lead, shown);

        var atom = await ItemAsync("/feed.atom", Atom + "entry", Atom + "id", review);
        var enclosure = Assert.Single(atom.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "enclosure");
        Assert.Equal((address, $"{shown["bytes"]}", "image/jpeg"), Enclosure(enclosure, "href"));
        AssertMedia(atom.Element(Media + "content"), lead, shown);
        Assert.Contains(figure, (string?)atom.Element(Atom + "content") ?? "", StringComparison.Ordinal);

        var json = JsonNode.Parse(await site.Client.GetStringAsync("/feed.json", Cancel));
        var item =
            json?["items"]?.AsArray().Single(item => ((string?)item?["id"])?.EndsWith($"{review["id"]}", StringComparison.Ordinal) == true);
        Assert.Equal(address, (string?)item?["image"]);
        Assert.Contains(figure, (string?)item?["content_html"] ?? "", StringComparison.Ordinal);
        Assert.Contains($"<img src=\"{Variant(inline, "400.jpg")["url"]}\" alt=\"A photograph\" width=\"400\" height=\"300\">",
            (string?)item?["content_html"] ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_names_an_image_that_is_not_there_is_refused_with_the_place()
    {
        var (image, unknown) = (await site.Client.AddImageAsync(), new JsonObject { ["id"] = new string('0', 32) });
        using var body = await site.Client.PostAsync(Uploads.NewReviewWith(unknown, (string?)image["id"]));
        Assert.Equal(
            "#/body", (string?)(await body.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review"))["errors"]?[0]?["pointer"]);
        using var lead = await site.Client.PostAsync(Uploads.NewReviewWith(image, (string?)unknown["id"]));
        Assert.Equal(
            "#/leadImage", (string?)(await lead.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review"))["errors"]?[0]?["pointer"]);

        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(image));
        using var patch = await site.Client.ChangeAsync(
            HttpMethod.Patch, $"{review["id"]}", "*", $$"""{"leadImage":"{{unknown["id"]}}"}""");
        await patch.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
        using var link = await site.Client.ChangeAsync(
            HttpMethod.Patch, $"{review["id"]}", "*", $$"""{"body":"[text](image:{{image["id"]}})"}""");
        await link.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
    }

    [Fact]
    public async Task Raw_html_that_names_an_image_is_refused_since_nobody_would_see_it()
    {
        var image = await site.Client.AddImageAsync();
        foreach (var html in (string[])[$"<img src=\"image:{image["id"]}\" alt=\"raw\">", "<img src=\"IMAGE:x\" alt=\"raw\"> ok"])
        {
            var review = Editor.NewReview();
            review["body"] = html;
            using var answer = await site.Client.PostAsync(review);
            var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
            Assert.Equal("#/body", (string?)problem["errors"]?[0]?["pointer"]);
        }
    }

    [Fact]
    public async Task Raw_html_that_links_to_an_image_keeps_its_words_and_a_warning_says_so()
    {
        var image = await site.Client.AddImageAsync();
        var review = Editor.NewReview();
        review["body"] = $"<a href=\"image:{image["id"]}\">The poster</a> is ours.";
        var published = await site.Client.PublishAsync(review);
        Assert.Equal("#/body", (string?)published["warnings"]?[0]?["pointer"]);
        var page = await PageAsync(published);
        Assert.Contains("The poster is ours.", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"image:{image["id"]}", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_hides_behind_a_spoiler_is_in_no_feed()
    {
        var image = await site.Client.AddImageAsync(query: "alt=The+secret+ending");
        var review = Editor.NewReview();
        review["body"] = $"Before.\n\n:::spoiler\n![](image:{image["id"]})\n:::\n\nAfter.";
        var stored = await site.Client.PublishAsync(review);
        Assert.Contains("The secret ending", await PageAsync(stored), StringComparison.Ordinal);
        foreach (var feed in (string[])["/feed.xml", "/feed.atom", "/feed.json"])
            Assert.DoesNotContain((string?)image["id"] ?? "?", await site.Client.GetStringAsync(feed, Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_for_an_image_reach_the_pages_and_feeds_that_show_it()
    {
        var image = await site.Client.AddImageAsync(query: "alt=Old+words");
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(image));
        using var changed = await site.Client.ChangeImageAsync(
            HttpMethod.Patch, image, """{"alt":"New words","caption":"And a caption"}""", "\"1\"");
        var answer = await changed.JsonAsync();
        Assert.Equal((HttpStatusCode.OK, "\"2\"", "done", "New words"),
            (changed.StatusCode, changed.Headers.ETag?.ToString(), (string?)answer["publication"], (string?)answer["alt"]));
        Assert.Contains("alt=\"New words\"", await PageAsync(review), StringComparison.Ordinal);
        Assert.Contains("<figcaption>And a caption</figcaption>", await PageAsync(review), StringComparison.Ordinal);
        foreach (var feed in (string[])["/feed.xml", "/feed.atom", "/feed.json"])
            Assert.Contains("And a caption", await site.Client.GetStringAsync(feed, Cancel), StringComparison.Ordinal);

        using var stale = await site.Client.ChangeImageAsync(HttpMethod.Patch, image, """{"alt":"Other"}""", "\"1\"");
        await stale.AssertProblemAsync(HttpStatusCode.PreconditionFailed, "stale-revision");
        using var bare = await site.Client.ChangeImageAsync(HttpMethod.Patch, image, """{"alt":"Other"}""", ifMatch: null);
        await bare.AssertProblemAsync((HttpStatusCode)428, "precondition-required");
        using var fixedField = await site.Client.ChangeImageAsync(HttpMethod.Patch, image, """{"width":1}""");
        await fixedField.AssertProblemAsync(HttpStatusCode.UnprocessableEntity, "read-only-field");
        using var unknown = await site.Client.ChangeImageAsync(HttpMethod.Patch, image, """{"title":"x"}""");
        await unknown.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-image");
    }

    private static void AssertMedia(XElement? content, JsonObject image, JsonNode shown)
    {
        Assert.NotNull(content);
        Assert.Equal(
            ((string?)shown["url"], "image/jpeg", "image", (int?)shown["bytes"], 1280, 768),
            ((string?)content.Attribute("url"), (string?)content.Attribute("type"), (string?)content.Attribute("medium"),
                (int?)content.Attribute("fileSize"), (int?)content.Attribute("width"), (int?)content.Attribute("height")));
        Assert.Equal(("Lead & first", "A. P."), ((string?)content.Element(Media + "description"),
            (string?)content.Parent?.Element(Media + "credit")));
        Assert.Equal((string?)Variant(image, "320.jpg")["url"], (string?)content.Element(Media + "thumbnail")?.Attribute("url"));
    }

    private static (string?, string?, string?) Enclosure(XElement? element, string address) =>
        ((string?)element?.Attribute(address), (string?)element?.Attribute("length"), (string?)element?.Attribute("type"));

    private static JsonNode Variant(JsonObject image, string name) =>
        image["variants"]?.AsArray().Single(variant => ((string?)variant?["url"])?.EndsWith($"/{name}", StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException("No such variant.");

    private Task<string> PageAsync(JsonNode review) => site.Client.GetStringAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);

    private async Task<XElement> ItemAsync(string path, XName item, XName id, JsonNode review) =>
        XDocument.Parse(await site.Client.GetStringAsync(path, Cancel))
        .Descendants(item).Single(entry => entry.Element(id)?.Value.EndsWith($"{review["id"]}", StringComparison.Ordinal) == true);
}
