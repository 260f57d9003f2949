using System.Net;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Publishing;

public sealed class RebuildTests(Site site) : IClassFixture<Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rebuild_from_the_tables_gives_the_same_paths_and_the_same_bytes()
    {
        foreach (var number in Enumerable.Range(1, 3))
            await site.Client.PublishAsync(Editor.NewReview($"Number {number}", number == 3 ? "draft" : "published"));
        await WorkOffAsync();
        var before = await DocumentsAsync();
        Assert.Equal(
            ["404.html", "feed.atom", "feed.json", "feed.xml", "index.html", "reviews/number-1/index.html", "reviews/number-2/index.html", "styles.css"],
            before.Keys.Order(StringComparer.Ordinal));

        await foreach (var blob in Web.GetBlobsAsync(cancellationToken: Cancel)) await Web.DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
        await RequestRebuildAsync();
        await WorkOffAsync();
        Assert.Equal(before, await DocumentsAsync());
    }

    private BlobContainerClient Web => new BlobServiceClient(site.Connection).GetBlobContainerClient("$web");

    private async Task RequestRebuildAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rebuild");
        request.Headers.Add("x-functions-key", AppHost.FunctionKey);
        using var answer = await site.Client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    /// <summary>Runs the timer and waits until nothing is left in the outboxes: before that, a run may still be writing.</summary>
    private async Task WorkOffAsync()
    {
        await site.Client.RunTimerAsync();
        var outbox = site.App.Services.GetRequiredService<IOutbox>();
        await Eventually.IsTrueAsync(async () => (await outbox.ListDueAsync(DateTimeOffset.MaxValue, Cancel)).Count == 0);
    }

    private async Task<Dictionary<string, string>> DocumentsAsync()
    {
        var documents = new Dictionary<string, string>();
        await foreach (var blob in Web.GetBlobsAsync(cancellationToken: Cancel))
            documents[blob.Name] = (await Web.GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content.ToString();
        return documents;
    }
}
