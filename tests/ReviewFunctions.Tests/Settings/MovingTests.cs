using System.Text.Json.Nodes;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Settings;

/// <summary>Who decides where a site is: its editors, until a deployment says something new.</summary>
public sealed class MovingTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_goes_where_its_editor_says_and_follows_a_deployment_that_changes()
    {
        await site.Client.PublishAsync(Editor.NewReview("On the move"));
        var id = (string?)(await FeedAsync())["items"]?[0]?["id"];

        await site.Client.PatchSiteAsync("""{"baseUrl":"https://moved.example/"}""");
        await site.PublishAllAsync();
        Assert.Equal("https://moved.example/", (string?)(await FeedAsync())["home_page_url"]);
        Assert.Equal((id, "https://moved.example/reviews/on-the-move/"), await EntryAsync());

        await using var redeployed = await AppHost.StartAsync(site.Connection, null, ("Site:BaseUrl", "https://redeployed.example/"));
        await Clock.RunTimerAsync(redeployed);
        Assert.Equal((id, "https://redeployed.example/reviews/on-the-move/"), await EntryAsync());
        Assert.Equal("https://redeployed.example/", (string?)(await site.Client.ReadSiteAsync())["baseUrl"]);
    }

    private async Task<(string? Id, string? Url)> EntryAsync()
    {
        var entry = (await FeedAsync())["items"]?[0];
        return ((string?)entry?["id"], (string?)entry?["url"]);
    }

    private async Task<JsonNode> FeedAsync() =>
        JsonNode.Parse(await site.Client.GetStringAsync("/feed.json", Cancel)) ?? throw new InvalidDataException("No feed.");
}
