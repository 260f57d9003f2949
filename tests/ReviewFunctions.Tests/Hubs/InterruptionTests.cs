using System.Net;
using ReviewFunctions.Testing;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Settings;

namespace ReviewFunctions.Tests.Hubs;

/// <summary>A real process of the app, killed before its hub was told.</summary>
public sealed class InterruptionTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_hub_is_told_of_a_review_whose_process_was_killed(bool beforePublication)
    {
        await using var hub = await LocalHub.StartAsync();
        await site.Client.PatchSiteAsync($$"""{"hubs":["{{hub.Address}}"]}""");
        await site.PublishAllAsync();
        var topic = $"{AppHost.BaseUrl}tags/killed-{beforePublication}/feed.xml".ToLowerInvariant();
        var review = Editor.NewReview();
        review["tags"] = new System.Text.Json.Nodes.JsonArray($"killed-{beforePublication}");

        var (connection, blobs, _) = StorageProxy.For(site.Connection);
        blobs.IsHanging = beforePublication;
        using (var doomed = await AppProcess.StartAsync(connection))
        {
            var request = doomed.Client.PostAsync(review);
            if (beforePublication)
                await Eventually.IsTrueAsync(async () => (await site.Client.ListAsync($"tag=killed-{beforePublication}")).Count > 0);
            else Assert.Equal(HttpStatusCode.Created, (await request).StatusCode);
            doomed.Kill();
            if (beforePublication) await Assert.ThrowsAnyAsync<HttpRequestException>(() => request);
        }
        Assert.DoesNotContain(topic, hub.Topics);

        using var next = await AppProcess.StartAsync(site.Connection);
        await Eventually.IsTrueAsync(async () =>
        {
            await next.Client.RunTimerAsync();
            return hub.Topics.Contains(topic);
        });
    }
}
