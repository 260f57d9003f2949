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

    [Fact]
    public async Task A_tall_picture_is_cropped_around_its_focus_and_blurred_ones_stand_in_for_those_that_have_not_arrived()
    {
        using var half = Pictures.HalfTransparent(600, 400);
        var lead = await site.Client.AddImageAsync(Jpegs.Quartered(500, 2000), "alt=Lead&focalPoint=0.5,0.9");
        var inline = await site.Client.AddImageAsync(Pngs.Of(half), "alt=Inline");
        var review = await site.Client.PublishAsync(Uploads.NewReviewWith(inline, (string?)lead["id"]));
        await site.ProcessOutboxAsync(); // The stylesheet comes with the first run of the timer.
        var path = new Uri($"{review["url"]}").AbsolutePath;
        var seen = await site.Client.ArriveAsync(path, 1000);
        Assert.Equal(0, Number(seen, "moved"));
        Assert.Empty(seen["elsewhere"]!.AsArray());
        var (before, after) = (seen["before"]!.AsArray(), seen["after"]!.AsArray());
        Assert.Equal(2, before.Count);
        foreach (var (held, arrived) in before.Zip(after))
            Assert.All((string[])["left", "top", "width", "height"], side => Assert.Equal(Number(held, side), Number(arrived, side)));

        // Of 500 by 2000 pixels, 500 by 625 are shown, and all of them from the lower half.
        Assert.Equal((500, 625), (Number(after[0], "width"), Number(after[0], "height")));
        foreach (var look in (JsonNode?[])[before[0], after[0]])
        {
            using var shown = Decode(look);
            foreach (var (x, y) in ((int, int)[])[(60, 60), (60, 560), (440, 60), (440, 560)])
                AssertNear(Pictures.Quarters[x < 250 ? 2 : 3], shown.GetPixel(x, y));
        }

        using var empty = Decode(before[1]);
        using var transparent = Decode(after[1]);
        AssertNear(empty.GetPixel(100, 200), transparent.GetPixel(100, 200));
        AssertNear(empty.GetPixel(100, 200), empty.GetPixel(500, 200));
        AssertNear(Pictures.Quarters[1], transparent.GetPixel(500, 200));

        var whole = $"/images/{lead["id"]}/500.jpg";
        var page = await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains($"<a href=\"{whole}\">Show the whole picture</a>", page, StringComparison.Ordinal);
        using var file = Pictures.Decode(await site.Client.GetByteArrayAsync(whole, TestContext.Current.CancellationToken));
        Assert.Equal((500, 2000), (file.Width, file.Height));
    }

    private static SKBitmap Decode(JsonNode? look) => Pictures.Decode(Convert.FromBase64String($"{look?["picture"]}"));

    private static void AssertNear(SKColor expected, SKColor seen) => Assert.All(
        ((byte, byte)[])[(expected.Red, seen.Red), (expected.Green, seen.Green), (expected.Blue, seen.Blue)],
        channel => Assert.InRange(channel.Item2, channel.Item1 - 24, channel.Item1 + 24));

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
