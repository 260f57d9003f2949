using System.Text.Json.Nodes;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using SkiaSharp;

namespace ReviewFunctions.Tests.Images;

/// <summary>The pictures on a page as a real browser shows them.</summary>
public sealed class BrowserTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_browser_shows_every_picture_in_the_size_that_suits_its_window()
    {
        var lead = await site.Client.AddImageAsync(Uploads.NewPhoto(2000, 1000), "alt=Lead");
        var inline = await site.Client.AddImageAsync(Uploads.NewPhoto(2000, 1500), "alt=Inline");
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(inline, (string?)lead["id"]));
        await site.ProcessOutboxAsync(); // The stylesheet comes with the first run of the timer.
        foreach (var (window, expected) in ((int, int)[])[(1000, 960), (320, 320)])
            await LookAsync(review, [(2.0, lead), (4 / 3.0, inline)], window, expected);
    }

    private async Task LookAsync(JsonObject review, (double Shape, JsonObject Image)[] images, int window, int expected)
    {
        var picture = Path.Combine(Path.GetTempPath(), $"{review["id"]}.png");
        try
        {
            var seen = await site.Client.LookAsync(new Uri($"{review["url"]}").AbsolutePath, picture, window);
            Assert.Equal(["Lead", "Inline"], seen.Select(image => (string?)image?["alt"]));
            foreach (var (shown, (shape, image)) in seen.Zip(images))
            {
                Assert.Equal($"{AppHost.BaseUrl}images/{image["id"]}/{expected}.webp", (string?)shown?["source"]);
                Assert.Equal(expected, Number(shown, "naturalWidth"));
                Assert.InRange(Number(shown, "naturalWidth") / Number(shown, "naturalHeight"), shape - 0.01, shape + 0.01);
                Assert.InRange(Number(shown, "width") / Number(shown, "height"), shape - 0.01, shape + 0.01);
                Assert.InRange(Number(shown, "width"), 100, window);
            }
            using var screenshot = Pictures.Decode(await File.ReadAllBytesAsync(picture, TestContext.Current.CancellationToken));
            Assert.Equal(window, screenshot.Width);
            Assert.True(ColoursIn(screenshot) > 500, "The screenshot has no photographs in it.");
        }
        finally
        {
            File.Delete(picture);
        }
    }

    private static double Number(JsonNode? image, string name) => (double?)image?[name] ?? double.NaN;

    private static int ColoursIn(SKBitmap screenshot) => screenshot.Pixels.Distinct().Count();
}
