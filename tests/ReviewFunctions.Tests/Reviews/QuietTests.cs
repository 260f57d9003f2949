using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Reviews;

/// <summary>Reviews that an import brings to a site that has readers already.</summary>
public sealed class QuietTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quiet_review_is_on_pages_and_in_archives_but_in_no_feed_of_newest_entries()
    {
        var loud = await PublishAsync("Said aloud", isQuiet: false);
        var quiet = await PublishAsync("Brought along", isQuiet: true);
        Assert.Equal((true, null), ((bool?)quiet["quiet"], (bool?)loud["quiet"]));

        foreach (var page in (string[])["/", "/kinds/film/", "/archive/2016/05/"])
            Assert.Contains("Brought along", await site.Client.GetStringAsync(page, Cancel), StringComparison.Ordinal);
        foreach (var feed in (string[])["/feed.xml", "/feed.atom", "/feed.json", "/feed-summary.xml", "/kinds/film/feed.json"])
        {
            var text = await site.Client.GetStringAsync(feed, Cancel);
            Assert.Contains("Said aloud", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Brought along", text, StringComparison.Ordinal);
        }
        Assert.Contains("Brought along", await site.Client.GetStringAsync("/archive/2016/05/feed.xml", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await site.Client.PageStatusAsync($"/reviews/{quiet["slug"]}/"));
    }

    [Fact]
    public async Task Whether_it_is_quiet_is_said_once_and_comes_back_unchanged()
    {
        var quiet = await PublishAsync("Brought along and edited", isQuiet: true);
        var edited = await site.Client.StepAsync(quiet, "withdraw");
        Assert.True((bool?)edited["quiet"]);
        Assert.True((bool?)(await site.Client.StepAsync(edited, "put", edited.ToJsonString()))["quiet"]);
        using var loud = await site.Client.ChangeAsync(HttpMethod.Patch, $"{quiet["id"]}", "*", """{"quiet":false}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, loud.StatusCode);
        var wrong = Editor.NewReview("Wrongly quiet");
        wrong["quiet"] = "yes";
        using var answer = await site.Client.PostAsync(wrong);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("#/quiet", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private Task<JsonObject> PublishAsync(string headline, bool isQuiet)
    {
        var review = Editor.NewReview(headline);
        review["published"] = "2016-05-01T12:00:00Z";
        if (isQuiet) review["quiet"] = true;
        return site.Client.PublishAsync(review);
    }
}
