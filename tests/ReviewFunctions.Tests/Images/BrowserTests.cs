using System.Text.Json.Nodes;
using ReviewFunctions.Testing.Images;
using ReviewFunctions.Tests.Hosting;
using SkiaSharp;

namespace ReviewFunctions.Tests.Images;

/// <summary>The pictures on a page as a real browser shows them.</summary>
public sealed class BrowserTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(1000, 960)]
    [InlineData(320, 320)]
    public async Task A_browser_shows_every_picture_in_the_size_that_suits_its_window(int window, int expected)
    {
        var (lead, inline) = (await site.Client.AddImageAsync(Uploads.NewPhoto(2000, 1000), "alt=Lead"), await site.Client.AddImageAsync(Uploads.NewPhoto(2000, 1500), "alt=Inline"));
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(inline, (string?)lead["id"]));
        await site.ProcessOutboxAsync(); // The stylesheet comes with the first run of the timer.
        var picture = Path.Combine(Path.GetTempPath(), $"{review["id"]}.png");
        try
        {
            var seen = await site.LookAsync(new Uri($"{review["url"]}").AbsolutePath, picture, window);
            Assert.Equal(["Lead", "Inline"], seen.Select(image => (string?)image?["alt"]));
            foreach (var (image, (shape, id)) in seen.Zip([(2.0, lead["id"]), (4 / 3.0, inline["id"])]))
            {
                Assert.Equal($"{AppHost.BaseUrl}images/{id}/{expected}.webp", (string?)image?["source"]);
                Assert.Equal(expected, Number(image, "naturalWidth"));
                Assert.InRange(Number(image, "naturalWidth") / Number(image, "naturalHeight"), shape - 0.01, shape + 0.01);
                Assert.InRange(Number(image, "width") / Number(image, "height"), shape - 0.01, shape + 0.01);
                Assert.InRange(Number(image, "width"), 100, window);
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
