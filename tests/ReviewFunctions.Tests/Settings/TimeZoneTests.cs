using System.Net;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>Dates on pages follow the site's time zone; feeds and archives do not.</summary>
public sealed class TimeZoneTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_show_the_day_of_the_site_s_time_zone_and_feeds_keep_their_bytes()
    {
        var draft = Editor.NewReview("Shown at midnight");
        draft["published"] = "2020-01-01T00:30:00+09:00";
        var review = await site.Client.PublishAsync(draft);
        await site.Client.AddCommentAsync(review);
        var page = $"/reviews/{review["slug"]}/";
        Assert.Contains(">31 December 2019<", await ReadAsync(page), StringComparison.Ordinal);
        var feeds = await Task.WhenAll(ReadAsync("/feed.xml"), ReadAsync("/feed.atom"), ReadAsync("/feed.json"), ReadAsync("/sitemap.xml"));

        await site.Client.PatchSiteAsync("""{"timeZone":"Asia/Seoul"}""");
        await site.PublishAllAsync();
        foreach (var path in (string[])[page, "/", "/kinds/film/", "/archive/2019/12/"])
            Assert.Contains(" datetime=\"2019-12-31T15:30:00Z\">1 January 2020</time>", await ReadAsync(path), StringComparison.Ordinal);
        Assert.Equal(feeds, await Task.WhenAll(ReadAsync("/feed.xml"), ReadAsync("/feed.atom"), ReadAsync("/feed.json"),
            ReadAsync("/sitemap.xml")));

        await site.Client.PatchSiteAsync("""{"timeZone":null}""");
        await site.PublishAllAsync();
        Assert.Contains(">31 December 2019<", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Korea Standard Time\"")]
    [InlineData("\"+09:00\"")]
    [InlineData("\"\"")]
    [InlineData("9")]
    [InlineData("\"asia/seoul\"")]
    public async Task What_is_no_time_zone_is_refused_with_a_pointer(string zone)
    {
        using var answer = await site.Client.ChangeSiteAsync("PATCH", "*", $$"""{"timeZone":{{zone}}}""");
        var problem = await answer.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-site");
        Assert.Equal("#/timeZone", (string?)problem["errors"]?[0]?["pointer"]);
    }

    [Fact]
    public async Task A_draft_that_is_published_with_a_date_that_has_passed_has_that_date_everywhere()
    {
        var review = await site.Client.PublishAsync(Editor.NewReview("An old find", "draft"));
        using var answer = await site.Client.ChangeAsync(
            HttpMethod.Post, $"{review["id"]}/publish", "*", """{"at":"2011-05-01T12:00:00+02:00"}""");
        var published = await answer.JsonAsync();
        Assert.Equal(
            ("published", "2011-05-01T10:00:00Z", "2011-05-01T10:00:00Z"),
            ((string?)published["status"], (string?)published["published"], (string?)published["updated"]));
        Assert.Contains(">1 May 2011<", await ReadAsync($"/reviews/{review["slug"]}/"), StringComparison.Ordinal);
        Assert.Contains("An old find", await ReadAsync("/archive/2011/05/"), StringComparison.Ordinal);
        await site.Client.StepAsync(published, "withdraw");
        using var refused = await site.Client.ChangeAsync(
            HttpMethod.Post, $"{review["id"]}/publish", "*", """{"at":"2012-05-01T12:00:00Z"}""");
        await refused.AssertProblemAsync(HttpStatusCode.Conflict, "published-before");
        using var again = await site.Client.ChangeAsync(HttpMethod.Post, $"{review["id"]}/publish", "*", "{}");
        Assert.Equal("2011-05-01T10:00:00Z", (string?)(await again.JsonAsync())["published"]);
    }

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
