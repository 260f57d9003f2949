using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Seeding;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Channels;

/// <summary>Lists that go on in pages, as readers see them. <c>make soak</c> compares them with those of a rebuild, too.</summary>
public sealed class PagingTests(Site site) : IClassFixture<Site>
{
    private const int Begun = (2 * ChannelPages.Length) - 1;

    private static readonly DateTimeOffset Long = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_goes_on_in_pages_that_no_addition_changes()
    {
        await LargeStore.FillAsync(site.Connection, [.. ManyReviews.OfOneMonth(Long, Begun)], Cancel);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync("/kinds/film/page/1/")).Status);
        var added = await PublishAsync("Number hundred");

        Assert.Equal(ChannelPages.Length, await CountAsync("/kinds/film/"));
        var (status, tag, _) = await GetAsync("/kinds/film/page/1/");
        Assert.Equal((HttpStatusCode.OK, ChannelPages.Length), (status, await CountAsync("/kinds/film/page/1/")));
        Assert.Equal(HttpStatusCode.MovedPermanently, (await GetAsync("/kinds/film/page/2/")).Status);
        Assert.Contains("(100)", (await GetAsync("/kinds/")).Body, StringComparison.Ordinal);

        var another = await PublishAsync("Number hundred and one");
        Assert.Equal(ChannelPages.Length + 1, await CountAsync("/kinds/film/"));
        Assert.Equal(tag, (await GetAsync("/kinds/film/page/1/")).Tag);
        Assert.Contains("(101)", (await GetAsync("/kinds/")).Body, StringComparison.Ordinal);

        var backDated = await PublishAsync("Back-dated", Long.AddMinutes(1.5));
        Assert.Contains("Back-dated", (await GetAsync("/kinds/film/page/1/")).Body, StringComparison.Ordinal);
        Assert.Equal(ChannelPages.Length, await CountAsync("/kinds/film/page/1/"));
        Assert.Equal(ChannelPages.Length + 2, await CountAsync("/kinds/film/"));

        if (Effort.IsLong) await AssertRebuildMakesTheSameAsync();

        foreach (var review in new[] { added, another }) await site.Client.StepAsync(review, "withdraw");
        await site.Client.StepAsync(await PublishAsync("Passing"), "withdraw");
        Assert.Equal(ChannelPages.Length, await CountAsync("/kinds/film/"));

        await site.Client.StepAsync(backDated, "withdraw");
        Assert.Equal(HttpStatusCode.MovedPermanently, (await GetAsync("/kinds/film/page/1/")).Status);
        Assert.Equal(Begun, await CountAsync("/kinds/film/"));
        Assert.Contains($"({Begun})", (await GetAsync("/kinds/")).Body, StringComparison.Ordinal);
    }

    private async Task AssertRebuildMakesTheSameAsync()
    {
        await site.ProcessOutboxAsync();
        var before = await site.ReadAsync();
        await site.RebuildFromNothingAsync();
        var pages = (await site.ReadAsync()).Where(document => document.Key.StartsWith("kinds/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Equal(before[page.Key], page.Value));
    }

    private Task<JsonObject> PublishAsync(string headline, DateTimeOffset? published = null)
    {
        var review = Editor.NewReview(headline);
        review["subject"] = new JsonObject { ["kind"] = "film", ["title"] = headline };
        if (published is { } time) review["published"] = $"{time:O}";
        return site.Client.PublishAsync(review);
    }

    private async Task<(HttpStatusCode Status, string? Tag, string Body)> GetAsync(string path)
    {
        using var answer = await site.Client.GetAsync(path, Cancel);
        return (answer.StatusCode, answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task<int> CountAsync(string path)
    {
        var (_, _, body) = await GetAsync(path);
        using var context = BrowsingContext.New();
        using var page = await context.OpenAsync(html => html.Content(body), Cancel);
        return page.QuerySelectorAll("ol.reviews > li").Length;
    }
}
