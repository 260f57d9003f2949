using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Tests.Hosting;
using ReviewFunctions.Maintenance;

namespace ReviewFunctions.Tests.Images;

/// <summary>Images that nobody uses, and those that somebody does after all.</summary>
public sealed class RemovalTests(Clock clock) : IClassFixture<Clock>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_image_that_no_review_names_is_removed_after_thirty_days_and_an_hour()
    {
        var (unused, used) = (await clock.Client.AddImageAsync(), await clock.Client.AddImageAsync());
        await clock.Client.PublishAsync(Uploads.NewReviewWith(used));
        await MaintainAsync(TimeSpan.FromDays(29));
        Assert.Equal("ready", (string?)(await clock.Client.ReadImageAsync(unused))["status"]);
        await MaintainAsync(TimeSpan.FromDays(1));
        Assert.Equal(("removing", "ready"), ((string?)(await clock.Client.ReadImageAsync(unused))["status"],
            (string?)(await clock.Client.ReadImageAsync(used))["status"]));
        using var refused = await clock.Client.PostAsync(Uploads.NewReviewWith(unused));
        await refused.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");

        await RunTimerAsync(TimeSpan.FromMinutes(59));
        Assert.NotEmpty(await BlobsOfAsync(unused));
        await RunTimerAsync(TimeSpan.FromMinutes(2));
        await AssertGoneAsync(unused);
        Assert.NotEmpty(await BlobsOfAsync(used));
    }

    [Fact]
    public async Task An_image_that_a_former_revision_names_cannot_be_removed()
    {
        var image = await clock.Client.AddImageAsync();
        var review = await clock.Client.PublishAsync(Uploads.NewReviewWith(image));
        await clock.Client.StepAsync(review, "patch", """{"body":"Without it."}""");
        using var answer = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        var problem = await answer.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");
        Assert.Equal([(string?)review["id"]], problem["reviews"]?.AsArray().Select(id => (string?)id) ?? []);
        Assert.Equal(
            [(string?)review["id"]], (await clock.Client.ReadImageAsync(image))["usedBy"]?.AsArray().Select(id => (string?)id) ?? []);
        await MaintainAsync(TimeSpan.FromDays(40));
        await clock.Client.StepAsync(review, "revisions/1/restore");
    }

    [Fact]
    public async Task Removing_an_image_takes_an_hour_in_which_the_same_bytes_bring_it_back()
    {
        var file = Uploads.NewPhoto();
        var image = await clock.Client.AddImageAsync(file);
        using var removed = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        Assert.Equal((HttpStatusCode.Accepted, "removing"), (removed.StatusCode, (string?)(await removed.JsonAsync())["status"]));
        using var again = await clock.Client.UploadAsync(file);
        Assert.Equal((HttpStatusCode.OK, "ready"), (again.StatusCode, (string?)(await again.JsonAsync())["status"]));
        await RunTimerAsync(TimeSpan.FromHours(2));
        Assert.NotEmpty(await BlobsOfAsync(image));

        using var once = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        using var twice = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (once.StatusCode, twice.StatusCode));
        await RunTimerAsync(TimeSpan.FromHours(2));
        await AssertGoneAsync(image);
        await clock.Client.AddImageAsync(file);
        Assert.NotEmpty(await BlobsOfAsync(image));
    }

    [Fact]
    public async Task Of_a_save_and_a_removal_at_the_same_time_either_wins_and_no_review_loses_its_image()
    {
        for (var round = 0; round < 8; round++)
        {
            var image = await clock.Client.AddImageAsync();
            var saving = clock.Client.PostAsync(Uploads.NewReviewWith(image));
            using var removed = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
            using var saved = await saving;
            await RunTimerAsync(TimeSpan.FromHours(2));
            if (saved.StatusCode == HttpStatusCode.Created)
                Assert.Equal("ready", (string?)(await clock.Client.ReadImageAsync(image))["status"]);
            else await AssertGoneAsync(image);
            Assert.True(removed.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.Conflict, $"{removed.StatusCode}");
        }
    }

    [Fact]
    public async Task An_original_that_became_no_image_is_dropped()
    {
        var originals = new BlobServiceClient(clock.Connection).GetBlobContainerClient("originals");
        await clock.Client.AddImageAsync();
        await originals.UploadBlobAsync("interrupted", new BinaryData([1, 2, 3]), Cancel);
        var before = await originals.GetBlobsAsync(cancellationToken: Cancel).CountAsync(Cancel);
        await MaintainAsync(TimeSpan.FromDays(2));
        Assert.Equal(before - 1, await originals.GetBlobsAsync(cancellationToken: Cancel).CountAsync(Cancel));
        Assert.False(await originals.GetBlobClient("interrupted").ExistsAsync(Cancel));
    }

    [Fact]
    public async Task A_rebuild_notes_anew_which_images_are_used()
    {
        var image = await clock.Client.AddImageAsync();
        var review = await clock.Client.PublishAsync(Uploads.NewReviewWith(image));
        var index = new Azure.Data.Tables.TableServiceClient(clock.Connection).GetTableClient("Index");
        await index.DeleteEntityAsync($"image:{image["id"]}", $"{review["id"]}", cancellationToken: Cancel);
        using var rebuild = await clock.Client.SendAsOwnerAsync(HttpMethod.Post, "/api/rebuild");
        await RunTimerAsync(TimeSpan.FromMinutes(1));
        using var answer = await clock.Client.ChangeImageAsync(HttpMethod.Delete, image);
        await answer.AssertProblemAsync(HttpStatusCode.Conflict, "image-in-use");
    }

    private Task MaintainAsync(TimeSpan after)
    {
        clock.Time.Advance(after);
        return ActivatorUtilities.CreateInstance<DailyMaintenance>(clock.App.Services).RunAsync(new TimerInfo(), Cancel);
    }

    private Task RunTimerAsync(TimeSpan after)
    {
        clock.Time.Advance(after);
        return Clock.RunTimerAsync(clock.App);
    }

    private async Task AssertGoneAsync(JsonNode image)
    {
        using var answer = await clock.Client.GetAsEditorAsync($"/api/images/{image["id"]}");
        await answer.AssertProblemAsync(HttpStatusCode.NotFound, "unknown-image");
        Assert.Empty(await BlobsOfAsync(image));
    }

    private async Task<IReadOnlyList<string>> BlobsOfAsync(JsonNode image)
    {
        var web = new BlobServiceClient(clock.Connection).GetBlobContainerClient("$web");
        var blobs = await web.GetBlobsAsync(new Azure.Storage.Blobs.Models.GetBlobsOptions { Prefix = $"images/{image["id"]}/" }, Cancel)
            .ToListAsync(Cancel);
        return [.. blobs.Select(blob => blob.Name)];
    }
}
