using System.Net;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Tests.Comments;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Tests.Images;
using ReviewFunctions.Tests.SitePages;

namespace ReviewFunctions.Tests.Backups;

/// <summary>
/// A site on which all has happened that can happen to a review, with a picture, and with files whose content nobody here understands.
/// </summary>
internal static class LivedInSite
{
    public static readonly byte[] Picture = [0xFF, 0xD8, 0, 1, 2, 3, 0xFF];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task LiveInAsync(this Site site)
    {
        var moved = await site.Client.PublishAsync(Editor.NewReview("Moved 사운드트랙#2"));
        await site.Client.AddCommentAsync(moved, "다시 봤어요. ||She leaves.||");
        await site.Client.PostCommentAsync(moved, "Waits for somebody.");
        await site.Client.StepAsync(moved, "patch", """{"slug":"moved-on","tags":["K-드라마"]}""");
        await site.Client.StepAsync(await site.Client.PublishAsync(Editor.NewReview("Withdrawn")), "withdraw");
        await site.Client.StepAsync(await site.Client.PublishAsync(Editor.NewReview("Deleted")), "delete");
        await site.Client.StepAsync(
            await site.Client.PublishAsync(Editor.NewReview("Scheduled", "draft")),
            "publish", """{"at":"2199-01-31T18:00:00+09:00"}""");
        await site.Client.PublishAsync(Editor.NewReview("Only a draft", "draft"));
        var erased = await site.Client.PublishAsync(Editor.NewReview("Erased"));
        using var erasure = await site.Client.SendAsOwnerAsync(HttpMethod.Post, $"/api/reviews/{erased["id"]}/erase");
        Assert.Equal(HttpStatusCode.OK, erasure.StatusCode);
        var imported = Editor.NewReview("Imported");
        (imported["published"], imported["formerPaths"]) = ("2019-05-01T09:00:00Z", new JsonArray("/2019/05/imported/"));
        await site.Client.PublishAsync(imported);
        var image = await site.Client.AddImageAsync();
        await site.Client.PublishAsync(Uploads.NewReviewWith(image, lead: (string?)image["id"]));
        await site.Client.ChangePageAsync(await site.Client.AddPageAsync(PageWriter.NewPage("about")), "path", "about/소개");
        await site.Client.ChangePageAsync(await site.Client.AddPageAsync(PageWriter.NewPage("imprint")), "status", "withdrawn");
        await site.Client.AddPageAsync(PageWriter.NewPage("not-yet", "draft"));
        await AddFileAsync(site, "originals", "0f3a");
        await AddFileAsync(site, "$web", "images/0f3a/800.webp");
        await site.ProcessOutboxAsync();
    }

    /// <summary>Leaves the account as it was before the site.</summary>
    public static async Task WipeAsync(this Site site)
    {
        var tables = new TableServiceClient(site.Connection);
        await foreach (var table in tables.QueryAsync(cancellationToken: Cancel)) await tables.DeleteTableAsync(table.Name, Cancel);
        var blobs = new BlobServiceClient(site.Connection);
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: Cancel)) await blobs.DeleteBlobContainerAsync(
            container.Name, cancellationToken: Cancel);
    }

    /// <summary>A file with all that is said of it.</summary>
    public static async Task<string> FileAsync(this Site site, string container, string name)
    {
        var blob = (await new BlobServiceClient(site.Connection)
            .GetBlobContainerClient(container).GetBlobClient(name).DownloadContentAsync(Cancel)).Value;
        var metadata = string.Join(',', blob.Details.Metadata.Select(note => $"{note.Key}={note.Value}"));
        return $"{blob.Details.ContentType} {blob.Details.CacheControl} {metadata} {Convert.ToHexString(blob.Content)}";
    }

    private static async Task AddFileAsync(Site site, string container, string name)
    {
        var client = new BlobServiceClient(site.Connection).GetBlobContainerClient(container);
        await client.CreateIfNotExistsAsync(cancellationToken: Cancel);
        await client.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(Picture), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "image/webp", CacheControl = "public, max-age=31536000, immutable" },
            Metadata = new Dictionary<string, string> { ["hash"] = "abc" },
        }, Cancel);
    }
}
