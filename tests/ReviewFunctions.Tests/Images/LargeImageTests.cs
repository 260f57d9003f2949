using System.Net;
using System.Text.Json.Nodes;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;

namespace ReviewFunctions.Tests.Images;

/// <summary>Images above twelve megapixels, which the timer makes.</summary>
public sealed class LargeImageTests(Site site) : IClassFixture<Site>
{
    private static readonly byte[] File = Jpegs.Photograph(4200, 3000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_image_is_made_by_the_timer_and_then_stands_on_the_pages_that_named_it()
    {
        var file = Jpegs.WithComment(File, "ready"u8);
        using var answer = await site.Client.UploadAsync(file);
        var image = await answer.JsonAsync();
        Assert.Equal((HttpStatusCode.Accepted, "pending", null), (answer.StatusCode, (string?)image["status"], image["variants"]));
        Assert.Equal((4200, 3000), ((int?)image["width"], (int?)image["height"]));
        Assert.Equal($"{AppHost.BaseUrl}api/images/{image["id"]}", answer.Headers.Location?.AbsoluteUri);

        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(image, (string?)image["id"]));
        Assert.DoesNotContain("<figure", await PageAsync(review), StringComparison.Ordinal);
        await site.ProcessOutboxAsync();
        Assert.Equal("ready", (string?)(await site.Client.ReadImageAsync(image))["status"]);
        Assert.Equal(2, (await PageAsync(review)).Split("<picture>").Length - 1);
        Assert.Contains($"/images/{image["id"]}/1280.jpg", await site.Client.GetStringAsync("/feed.xml", Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_image_that_cannot_be_read_to_its_end_has_failed_and_can_be_named_no_more()
    {
        using var answer = await site.Client.UploadAsync(File[..200_000]);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var image = await answer.JsonAsync();
        await site.ProcessOutboxAsync();
        Assert.Equal("failed", (string?)(await site.Client.ReadImageAsync(image))["status"]);
        using var review = await site.Client.PostAsync(Uploads.NewReviewWith(image));
        await review.AssertProblemAsync(HttpStatusCode.BadRequest, "invalid-review");
    }

    private Task<string> PageAsync(JsonNode review) => site.Client.GetStringAsync(new Uri($"{review["url"]}").AbsolutePath, Cancel);
}
