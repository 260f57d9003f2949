using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Feeds;

/// <summary>The complete history, as readers and people find it.</summary>
public sealed class HistoryTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("feed.xml", "application/rss+xml")]
    [InlineData("feed.atom", "application/atom+xml")]
    [InlineData("feed.json", "application/feed+json")]
    public async Task Every_review_is_reached_from_the_feed_however_few_it_holds(string feed, string mediaType)
    {
        await site.Client.PatchSiteAsync("""{"feedLength":1}""");
        var published = await Task.WhenAll(((string[])["2011-01", "2011-02", "2012-07"])
            .Select(month => PublishAsync("Long ago", $"{month}-11T12:00:00Z")));
        await site.ProcessOutboxAsync();
        var read = await HistoryDocument.WalkAsync(new Uri(AppHost.BaseUrl + feed), async address =>
        {
            using var answer = await site.Client.GetAsync(address.AbsolutePath, Cancel);
            Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.False(answer.Headers.Contains("Link"));
            return await answer.Content.ReadAsByteArrayAsync(Cancel);
        });
        Assert.Single(read[0].Ids);
        var ids = read.SelectMany(document => document.Ids).Distinct().ToList();
        Assert.All(published, review => Assert.Single(ids, id => id.EndsWith($"{review["id"]}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_month_that_empties_is_gone_until_a_review_comes_back()
    {
        var review = await PublishAsync("Not for long", "2013-03-01T00:00:00Z");
        await site.Client.StepAsync(review, "withdraw");
        Assert.All(await StatusesAsync("2013/03"), status => Assert.Equal(HttpStatusCode.Gone, status));
        await site.Client.StepAsync(review, "publish");
        Assert.All(await StatusesAsync("2013/03"), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task A_closed_month_answers_304_after_a_publication_in_another()
    {
        await PublishAsync("January", "2014-01-15T00:00:00Z");
        await PublishAsync("February", "2014-02-15T00:00:00Z");
        using var before = await site.Client.GetAsync("/archive/2014/01/feed.atom", Cancel);
        await PublishAsync("Again", "2014-02-16T00:00:00Z");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/archive/2014/01/feed.atom");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!); // Every document has one.
        using var after = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task People_find_every_month_and_go_from_one_to_the_next()
    {
        await PublishAsync("In spring", "2015-04-15T00:00:00Z");
        var review = await PublishAsync("In summer", "2015-07-31T23:59:59Z");
        await PublishAsync("In autumn", "2015-10-01T00:00:00Z");
        Assert.Contains($"href=\"{AppHost.BaseUrl}archive/\"", await site.Client.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Assert.Contains(
            $"href=\"{AppHost.BaseUrl}archive/2015/07/\"",
            await site.Client.GetStringAsync("/archive/", Cancel),
            StringComparison.Ordinal);
        await site.Client.StepAsync(review, "patch", """{"headline":"In high summer"}""");
        Assert.Contains(">In high summer<", await site.Client.GetStringAsync("/archive/", Cancel), StringComparison.Ordinal);
        var page = await site.Client.GetStringAsync("/archive/2015/07/", Cancel);
        Assert.Contains($"href=\"{review["url"]}\"", page, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"{AppHost.BaseUrl}archive/2015/04/\"", page, StringComparison.Ordinal);
        Assert.Contains($"rel=\"next\" href=\"{AppHost.BaseUrl}archive/2015/10/\"", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"alternate\" type=\"application/rss+xml\"", page, StringComparison.Ordinal);
        await site.Client.StepAsync(review, "withdraw");
        Assert.DoesNotContain("In high summer", await site.Client.GetStringAsync("/archive/", Cancel), StringComparison.Ordinal);
    }

    private Task<JsonObject> PublishAsync(string headline, string published)
    {
        var review = Editor.NewReview(headline);
        review["published"] = published;
        return site.Client.PublishAsync(review);
    }

    private Task<HttpStatusCode[]> StatusesAsync(string month) =>
        Task.WhenAll(((string[])["", "feed.xml", "feed.atom", "feed.json"]).Select(name => StatusAsync($"/archive/{month}/{name}")));

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await site.Client.GetAsync(address, Cancel);
        return answer.StatusCode;
    }
}
