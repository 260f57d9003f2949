using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Maintenance;

namespace ReviewFunctions.Tests.Images;

/// <summary>Images that are taken down everywhere: nothing shows them, no file of them is left, and the same bytes are refused.</summary>
public sealed class TakedownTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_image_that_a_review_shows_is_gone_from_its_page_and_from_all_feeds_when_the_answer_comes()
    {
        var image = await clock.Client.AddImageAsync();
        var review = await clock.Client.PublishAsync(Uploads.NewReviewWith(image, lead: $"{image["id"]}"));
        Assert.Contains($"{image["id"]}", await ReadAsync($"/reviews/{review["slug"]}/"), StringComparison.Ordinal);
        using var removed = await clock.Client.TakeDownAsync(image, "everywhere=true&reason=A+child+is+in+it");
        var answer = await removed.JsonAsync();
        Assert.Equal((HttpStatusCode.OK, "removed", "done"),
            (removed.StatusCode, (string?)answer["status"], (string?)answer["publication"]));
        Assert.Equal(("A child is in it", false), ((string?)answer["takedown"]?["reason"], answer.ContainsKey("placeholder")));
        await AssertNoFilesAsync(image);
        foreach (var path in (string[])[$"/reviews/{review["slug"]}/", "/", "/feed.xml", "/feed.atom", "/feed.json", "/sitemap.xml",
            "/kinds/film/feed.json"])
            Assert.DoesNotContain($"{image["id"]}", await ReadAsync(path), StringComparison.Ordinal);
        Assert.Contains("Before.", await ReadAsync($"/reviews/{review["slug"]}/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_that_names_an_image_that_was_taken_down_can_still_be_edited_restored_deleted_and_brought_back()
    {
        var image = await clock.Client.AddImageAsync();
        var review = await clock.Client.PublishAsync(Uploads.NewReviewWith(image));
        using var removed = await clock.Client.TakeDownAsync(image);
        await clock.Client.StepAsync(review, "patch", """{"headline":"Another headline"}""");
        await clock.Client.StepAsync(review, "revisions/1/restore");
        await clock.Client.StepAsync(review, "delete");
        await clock.Client.StepAsync(review, "undelete");
        using var other = await clock.Client.PostAsync(Uploads.NewReviewWith(image));
        await other.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
    }

    [Fact]
    public async Task The_same_bytes_are_refused_until_somebody_with_the_scope_delete_allows_them()
    {
        var file = Uploads.NewPhoto();
        var image = await clock.Client.AddImageAsync(file);
        var review = await clock.Client.PublishAsync(Uploads.NewReviewWith(image));
        using var removed = await clock.Client.TakeDownAsync(image);
        foreach (var query in (string[])["alt=Again", "alt=Again&validate=true"])
        {
            using var refused = await clock.Client.UploadAsync(file, query);
            await refused.AssertProblemAsync(HttpStatusCode.Conflict, "image-removed");
        }
        var media = (string?)(await clock.Client.MakeTokenAsync("media"))["secret"];
        using var forbidden = await clock.Client.AllowAsync(image, media);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var allowed = await clock.Client.AllowAsync(image);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        await clock.Client.AddImageAsync(file, "alt=Once+more");
        await Clock.RunTimerAsync(clock.App);
        Assert.Contains("alt=\"Once more\"", await ReadAsync($"/reviews/{review["slug"]}/"), StringComparison.Ordinal);
        Assert.NotEmpty(await BlobsOfAsync(image));
    }

    [Fact]
    public async Task Taking_down_needs_the_scope_delete_and_neither_a_plain_removal_nor_a_month_lifts_it()
    {
        var image = await clock.Client.AddImageAsync();
        var media = (string?)(await clock.Client.MakeTokenAsync("media"))["secret"];
        using var forbidden = await clock.Client.TakeDownAsync(image, token: media);
        await forbidden.AssertProblemAsync(HttpStatusCode.Forbidden, "missing-scope");
        Assert.NotEmpty(await BlobsOfAsync(image));
        using var removed = await clock.Client.TakeDownAsync(image);
        using var plain = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        await plain.AssertProblemAsync(HttpStatusCode.Conflict, "image-removed");
        clock.Time.Advance(TimeSpan.FromDays(40));
        await MaintainAsync();
        clock.Time.Advance(TimeSpan.FromDays(1));
        await MaintainAsync();
        Assert.Equal("removed", (string?)(await clock.Client.ReadImageAsync(image))["status"]);
        using var again = await clock.Client.TakeDownAsync(image);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task An_image_can_be_taken_down_while_its_variants_are_still_to_be_made()
    {
        var file = ReviewFunctions.Testing.Images.Jpegs.Photograph(4200, 3000, 7);
        using var large = await clock.Client.UploadAsync(file);
        Assert.Equal(HttpStatusCode.Accepted, large.StatusCode);
        var image = await large.JsonAsync();
        using var removed = await clock.Client.TakeDownAsync(image);
        await Clock.RunTimerAsync(clock.App);
        Assert.Equal("removed", (string?)(await clock.Client.ReadImageAsync(image))["status"]);
        await AssertNoFilesAsync(image);
    }

    [Fact]
    public async Task A_variant_that_somebody_left_behind_after_a_takedown_is_removed_by_the_day()
    {
        var image = await clock.Client.AddRemovedImageAsync();
        var web = new BlobServiceClient(clock.Connection).GetBlobContainerClient("$web");
        clock.Time.Advance(TimeSpan.FromDays(1));
        await web.UploadBlobAsync($"images/{image["id"]}/320.webp", new BinaryData([1]), Cancel);
        await MaintainAsync();
        await AssertNoFilesAsync(image);
    }

    private Task MaintainAsync() =>
        ActivatorUtilities.CreateInstance<DailyMaintenance>(clock.App.Services).RunAsync(new TimerInfo(), Cancel);

    private async Task<string> ReadAsync(string path)
    {
        using var answer = await clock.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task AssertNoFilesAsync(JsonNode image)
    {
        Assert.Empty(await BlobsOfAsync(image));
        using var variant = await clock.Client.GetAsync($"/images/{image["id"]}/400.jpg", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, variant.StatusCode);
        var images = clock.App.Services.GetRequiredService<ReviewFunctions.Core.Images.IImageStore>();
        var stored = await images.FindAsync(ReviewFunctions.Markup.ImageId.Parse($"{image["id"]}"), Cancel);
        var originals = new BlobServiceClient(clock.Connection).GetBlobContainerClient("originals");
        Assert.False(await originals.GetBlobClient(stored?.Image.Original).ExistsAsync(Cancel));
    }

    private async Task<IReadOnlyList<string>> BlobsOfAsync(JsonNode image)
    {
        var web = new BlobServiceClient(clock.Connection).GetBlobContainerClient("$web");
        var blobs = await web.GetBlobsAsync(new GetBlobsOptions { Prefix = $"images/{image["id"]}/" }, Cancel).ToListAsync(Cancel);
        return [.. blobs.Select(blob => blob.Name)];
    }
}
