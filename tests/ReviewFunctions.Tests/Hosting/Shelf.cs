using System.Net;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Tests.Hosting;

/// <summary>Everything public of a site, as it lies in <c>$web</c>.</summary>
public static class Shelf
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Every document's text by its path.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(this Site site)
    {
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var blob in Web(site).GetBlobsAsync(cancellationToken: Cancel))
            documents[blob.Name] = (await Web(site).GetBlobClient(blob.Name).DownloadContentAsync(Cancel)).Value.Content.ToString();
        return documents;
    }

    /// <summary>Throws all documents away and has them made again from the tables.</summary>
    public static async Task RebuildFromNothingAsync(this Site site)
    {
        await foreach (var blob in Web(site).GetBlobsAsync(cancellationToken: Cancel)) await Web(site)
            .DeleteBlobAsync(blob.Name, cancellationToken: Cancel);
        using var answer = await site.Client.SendAsOwnerAsync(HttpMethod.Post, "/api/rebuild");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await site.ProcessOutboxAsync();
    }

    /// <summary>
    /// Runs the timer to its end until nothing is left in the outboxes: a run has a time limit, and leaves the rest to the next.
    /// </summary>
    public static async Task ProcessOutboxAsync(this Site site)
    {
        var outbox = site.App.Services.GetRequiredService<IOutbox>();
        do await Clock.RunTimerAsync(site.App);
        while ((await outbox.ListDueAsync(DateTimeOffset.MaxValue, Cancel)).Count > 0);
    }

    private static BlobContainerClient Web(Site site) => new BlobServiceClient(site.Connection).GetBlobContainerClient("$web");
}
