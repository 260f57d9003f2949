using System.Net;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using static ReviewFunctions.Tests.Apps.MicropubClient;

namespace ReviewFunctions.Tests.Apps;

/// <summary>Micropub, case by case as the public suite for servers has them; the numbers are its.</summary>
public sealed class MicropubTests(Site site) : IClassFixture<Site>
{
    private const string Elsewhere = "https://photos.example/sunset.jpg";

    private HttpClient Client => site.Client;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact] // 100, 107, 101
    public async Task A_form_makes_a_published_review_with_its_categories()
    {
        var address = await Client.FormAsync(
            "h=entry&content=Two+chairs.+Nobody+sits.&category[]=stage&category[]=chairs&category[]=Stage").MadeAsync();
        var review = await Client.ReviewAtAsync(address);
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(address));
        Assert.Equal("Two chairs.", (string?)review["headline"]);
        Assert.Equal("Two chairs. Nobody sits.", (string?)review["body"]);
        Assert.Equal("""{"kind":"other","title":"Two chairs."}""", review["subject"]?.ToJsonString());
        Assert.Equal("""["stage","chairs"]""", review["tags"]?.ToJsonString());
        Assert.Equal("published", (string?)review["status"]);
        Assert.Equal("en", (string?)review["language"]);
        var other = await Client.FormAsync("h=entry&content=One+category.&category=alone").MadeAsync();
        Assert.Equal("""["alone"]""", (await Client.ReviewAtAsync(other))["tags"]?.ToJsonString());
    }

    [Fact] // 200, 201
    public async Task JSON_makes_a_review_of_what_the_item_says()
    {
        var address = await Client.JsonAsync("""
            {"type":["h-review"],"properties":{"name":["Two chairs"],"content":["Nobody **sits**."],"summary":["A play."],
            "rating":["4.5"],"best":["10"],"category":["stage","new"],"mp-slug":["The Chairs!"],
            "item":[{"type":["h-stage"],"properties":{"name":["The Chairs"],"url":["https://stage.example/chairs"]}}]}}
            """).MadeAsync();
        Assert.EndsWith("/reviews/the-chairs/", address, StringComparison.Ordinal);
        var review = await Client.ReviewAtAsync(address);
        Assert.Equal("""{"kind":"stage","title":"The Chairs","url":"https://stage.example/chairs"}""", review["subject"]?.ToJsonString());
        Assert.Equal("""{"value":4.5,"best":10}""", review["rating"]?.ToJsonString());
        Assert.Equal("A play.", (string?)review["summary"]);
        Assert.Equal("""["stage","new"]""", review["tags"]?.ToJsonString());

        var second = await Client.JsonAsync(
            """{"type":["h-entry"],"properties":{"name":["Again"],"content":["More."],"mp-slug":["the-chairs"]}}""").MadeAsync();
        Assert.EndsWith("/reviews/again/", second, StringComparison.Ordinal);
    }

    [Fact] // 202
    public async Task HTML_stays_HTML_and_is_cleaned_as_everywhere()
    {
        var address = await Client.JsonAsync("""
            {"type":["h-entry"],"properties":{"content":[{"html":"<b>Bold</b> *plain*\n\n<pre>a\n\nb</pre><script>alert(1)</script>"}]}}
            """).MadeAsync();
        using var page = await Client.GetAsync(new Uri(address).AbsolutePath, Cancel);
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<b>Bold</b> *plain*", html, StringComparison.Ordinal);
        Assert.Contains("a\n\nb", html, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", html, StringComparison.Ordinal);
    }

    [Fact] // 104, 203, 205, 206
    public async Task Photos_by_address_become_links_and_are_not_fetched()
    {
        var form = await Client.FormAsync($"h=entry&content=A+sunset.&photo={Uri.EscapeDataString(Elsewhere)}").MadeAsync();
        Assert.Contains($"(<{Elsewhere}>)", (string?)(await Client.ReviewAtAsync(form))["body"], StringComparison.Ordinal);
        var json = await Client.JsonAsync("{\"type\":[\"h-entry\"],\"properties\":{\"content\":[\"Two sunsets.\"],\"photo\":["
            + $"{{\"value\":\"{Elsewhere}\",\"alt\":\"The sun_set\"}},\"https://photos.example/second.jpg\"]}}}}").MadeAsync();
        var body = (string?)(await Client.ReviewAtAsync(json))["body"];
        Assert.Contains($@"[The sun\_set](<{Elsewhere}>)", body, StringComparison.Ordinal);
        Assert.Contains("(<https://photos.example/second.jpg>)", body, StringComparison.Ordinal);
        await Client.JsonAsync("""{"type":["h-entry"],"properties":{"content":["x"],"photo":["javascript:alert(1)"]}}""")
            .RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact] // 204
    public async Task What_reviews_have_no_field_for_is_kept_in_the_text()
    {
        var address = await Client.JsonAsync("""
            {"type":["h-entry"],"properties":{"summary":["Weighed 70.64 kg"],
            "x-weight":[{"type":["h-measure"],"properties":{"num":["70.64"],"unit":["kg"]}}],
            "checkin":[{"type":["h-card"],"properties":{"name":["The *Gym*"],"url":["https://gym.example/"]}}]}}
            """).MadeAsync();
        var body = (string?)(await Client.ReviewAtAsync(address))["body"];
        Assert.Equal("Weighed 70.64 kg\n\nx-weight: 70.64 kg\n\ncheckin: [The \\*Gym\\*](<https://gym.example/>)", body);
    }

    [Fact] // 300, 301
    public async Task Files_become_images_and_one_that_nobody_describes_makes_a_draft()
    {
        var described = await Client.PartsAsync(
            [("h", "entry"), ("content", "Two photographs."), ("mp-photo-alt[]", "A chair"), ("mp-photo-alt[]", "A table")],
            [("photo[]", Uploads.NewPhoto()), ("photo[]", Uploads.NewPhoto())]).MadeAsync();
        var review = await Client.ReviewAtAsync(described);
        Assert.Equal(("published", "A chair"), ((string?)review["status"], (string?)review["leadImage"]?["alt"]));
        Assert.Contains("![A table](image:", (string?)review["body"], StringComparison.Ordinal);
        var silent = await Client.PartsAsync([("h", "entry"), ("content", "One photograph.")], [("photo", Uploads.NewPhoto())]).MadeAsync();
        Assert.Equal("draft", (string?)(await Client.ReviewAtAsync(silent))["status"]);
        await Client.PartsAsync([("content", "No photograph.")], [("photo", "text"u8.ToArray())])
            .RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task A_post_is_a_draft_if_it_says_so_or_nobody_may_publish_it()
    {
        var draft = await Client.FormAsync("h=entry&content=A+draft.&post-status=draft").MadeAsync();
        Assert.Equal(HttpStatusCode.NotFound, await Client.PageStatusAsync(draft));
        var hidden = await Client.FormAsync("h=entry&content=For+nobody.&visibility=private").MadeAsync();
        Assert.Equal("draft", (string?)(await Client.ReviewAtAsync(hidden))["status"]);
        var token = (string?)(await Client.MakeTokenAsync("create update"))["secret"];
        var unpublished = await Client.FormAsync("h=entry&content=Not+published.", token).MadeAsync();
        Assert.Equal("draft", (string?)(await Client.ReviewAtAsync(unpublished))["status"]);
        await Client.JsonAsync(Update(unpublished, "\"replace\":{\"post-status\":[\"published\"]}"), token)
            .RefusedAsync(HttpStatusCode.Unauthorized, "insufficient_scope");
        await Client.JsonAsync(Update(unpublished, "\"replace\":{\"post-status\":[\"published\"]}")).DoneAsync();
        Assert.Equal("published", (string?)(await Client.ReviewAtAsync(unpublished))["status"]);
        await Client.JsonAsync(Update(unpublished, "\"replace\":{\"post-status\":[\"draft\"]}")).DoneAsync();
        Assert.Equal("withdrawn", (string?)(await Client.ReviewAtAsync(unpublished))["status"]);
        await Client.FormAsync("h=entry&content=x&post-status=perhaps").RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact] // 400 to 405
    public async Task An_update_replaces_adds_and_deletes_values()
    {
        var address = await Client.FormAsync("h=entry&name=Changing&content=Before.&category[]=one").MadeAsync();
        await Client.JsonAsync(Update(address, "\"replace\":{\"content\":[\"After.\"]}")).DoneAsync();
        await Client.JsonAsync(Update(address, "\"add\":{\"category\":[\"two\",\"one\"],\"summary\":[\"New.\"]}")).DoneAsync();
        Assert.Equal(("After.", "New.", """["one","two"]"""), await Client.ReadAsync(address));
        await Client.JsonAsync(Update(address, "\"delete\":{\"category\":[\"one\"]}")).DoneAsync();
        await Client.JsonAsync(Update(address, "\"delete\":[\"summary\"]")).DoneAsync();
        Assert.Equal(("After.", null, """["two"]"""), await Client.ReadAsync(address));
        foreach (var wrong in (string[])["\"replace\":{\"content\":\"text\"}", "\"replace\":\"text\"", "\"delete\":\"category\"",
            "\"replace\":{\"weather\":[\"fine\"]}", "\"delete\":[\"content\"]", "\"replace\":{\"rating\":[\"many\"]}"])
            await Client.JsonAsync(Update(address, wrong)).RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
        Assert.Equal(("After.", null, """["two"]"""), await Client.ReadAsync(address));
    }

    [Fact]
    public async Task An_update_that_moves_a_post_answers_with_its_address()
    {
        var address = await Client.FormAsync("h=entry&name=Here&content=Text.&post-status=draft").MadeAsync();
        var moved = await Client.JsonAsync(Update(address, "\"replace\":{\"name\":[\"There\"]}")).MadeAsync();
        Assert.EndsWith("/reviews/there/", moved, StringComparison.Ordinal);
        var review = await Client.ReviewAtAsync(moved);
        Assert.Equal(("There", "There"), ((string?)review["headline"], (string?)review["subject"]?["title"]));
    }

    [Fact] // 500 to 503
    public async Task A_post_is_deleted_and_restored_by_form_and_by_JSON()
    {
        var address = await Client.FormAsync("h=entry&content=Going+and+coming.").MadeAsync();
        var url = Uri.EscapeDataString(address);
        await Client.FormAsync($"action=delete&url={url}").DoneAsync();
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(address));
        await Client.FormAsync($"action=undelete&url={url}").DoneAsync();
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(address));
        await Client.JsonAsync($$"""{"action":"delete","url":"{{address}}"}""").DoneAsync();
        Assert.Equal(HttpStatusCode.Gone, await Client.PageStatusAsync(address));
        await Client.JsonAsync($$"""{"action":"undelete","url":"{{address}}"}""").DoneAsync();
        Assert.Equal(HttpStatusCode.OK, await Client.PageStatusAsync(address));
        await Client.FormAsync("action=delete&url=https://x.example/x/").RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact] // 600 to 603
    public async Task Questions_tell_the_configuration_the_tags_and_a_post()
    {
        var address = await Client.FormAsync("h=entry&name=Asked&content=Known.&category[]=asked&category[]=told").MadeAsync();
        Assert.Equal("https://reviews.example/api/micropub/media", (string?)(await Client.AskAsync("q=config"))["media-endpoint"]);
        Assert.Empty((await Client.AskAsync("q=syndicate-to"))["syndicate-to"]?.AsArray() ?? [null]);
        Assert.Contains("asked", (await Client.AskAsync("q=category"))["categories"]?.AsArray().Select(name => (string?)name) ?? []);
        var all = await Client.AskAsync($"q=source&url={Uri.EscapeDataString(address)}");
        Assert.Equal("h-entry", (string?)all["type"]?[0]);
        Assert.Equal("Known.", (string?)all["properties"]?["content"]?[0]);
        var some = await Client.AskAsync($"q=source&properties[]=category&properties[]=content&url={Uri.EscapeDataString(address)}");
        Assert.Null(some["type"]);
        Assert.Equal(["content", "category"], some["properties"]?.AsObject().Select(property => property.Key) ?? []);
    }

    [Fact] // 700 to 702
    public async Task The_media_endpoint_takes_images_that_posts_then_name()
    {
        byte[][] files = [Uploads.NewPhoto(), Pngs.FromPalette(20, 10, Pictures.Quarters[0]), Gifs.Of(20, 10, Pictures.Quarters[1])];
        foreach (var file in files)
        {
            var photo = await Client.PartsAsync([("alt", "A chair")], [("file", file)], path: "/api/micropub/media").MadeAsync();
            using var shown = await Client.GetAsync(new Uri(photo).AbsolutePath, Cancel);
            Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
            var address = await Client.FormAsync($"h=entry&content=With+an+image.&photo={Uri.EscapeDataString(photo)}").MadeAsync();
            var review = await Client.ReviewAtAsync(address);
            Assert.Equal((string?)review["leadImage"], photo.Split('/')[4]);
            Assert.Equal("published", (string?)review["status"]);
            await Client.JsonAsync(Update(address, "\"delete\":[\"photo\"]")).DoneAsync();
            Assert.Null((await Client.ReviewAtAsync(address))["leadImage"]);
            await Client.JsonAsync(Update(address, $"\"replace\":{{\"content\":[\"![A chair]({photo})\"]}}")).DoneAsync();
            Assert.Equal($"![A chair](image:{photo.Split('/')[4]})", (string?)(await Client.ReviewAtAsync(address))["body"]);
            var html = $"<p>It: <img alt='A &amp; B' src='{photo}'></p>";
            await Client.JsonAsync(Update(address, $"\"replace\":{{\"content\":[{{\"html\":\"{html}\"}}]}}")).DoneAsync();
            var body = (string?)(await Client.ReviewAtAsync(address))["body"];
            Assert.Contains($@"![A \& B](image:{photo.Split('/')[4]})", body, StringComparison.Ordinal);
        }
    }

    [Fact] // 800 to 805
    public async Task The_token_comes_in_the_header_or_in_the_form_and_is_stored_nowhere()
    {
        var address = await Client.FormAsync($"access_token={Editor.Token}&h=entry&content=In+the+form.", token: null).MadeAsync();
        Assert.DoesNotContain(Editor.Token, (await Client.SourceAsync(address)).ToJsonString(), StringComparison.Ordinal);
        await Client.PartsAsync(
            [("access_token", Editor.Token), ("content", "In a part.")], [("photo", Uploads.NewPhoto())], token: null).MadeAsync();
        await Client.PartsAsync([("content", "x")], [("photo", Uploads.NewPhoto())], token: null)
            .RefusedAsync(HttpStatusCode.Unauthorized, "unauthorized");
        await Client.FormAsync("h=entry&content=x", token: null).RefusedAsync(HttpStatusCode.Unauthorized, "unauthorized");
        await Client.FormAsync("h=entry&content=x", (string?)(await Client.MakeTokenAsync("moderate"))["secret"])
            .RefusedAsync(HttpStatusCode.Unauthorized, "insufficient_scope");
        await Client.FormAsync($"access_token={Editor.Token}&h=entry&content=x").RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
    }

    [Fact]
    public async Task Every_page_says_where_posts_are_sent_to()
    {
        var address = await Client.FormAsync("h=entry&content=A+page.").MadeAsync();
        await site.ProcessOutboxAsync();
        foreach (var path in (string[])["/", new Uri(address).AbsolutePath, "/feeds/"])
        {
            using var page = await Client.GetAsync(path, Cancel);
            Assert.Contains("""<link rel="micropub" href="https://reviews.example/api/micropub">""",
                await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"type":["h-event"],"properties":{"name":["x"]}}""")]
    [InlineData("""{"type":["h-entry"]}""")]
    [InlineData("""{"type":["h-entry"],"properties":{"content":"text"}}""")]
    [InlineData("""{"type":["h-entry"],"properties":{"content":[null]}}""")]
    [InlineData("""{"type":["h-entry"],"properties":{"name":["Nothing else"]}}""")]
    [InlineData("""{"action":"burn","url":"https://reviews.example/reviews/x/"}""")]
    [InlineData("""{"action":"delete"}""")]
    public Task A_request_that_makes_no_sense_is_refused(string json) =>
        Client.JsonAsync(json).RefusedAsync(HttpStatusCode.BadRequest, "invalid_request");
}
