using System.IO.Compression;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Tests.Feeds;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;
using Made = ReviewFunctions.Testing.Samples;

namespace ReviewFunctions.Pages.Tests;

/// <summary>How much a reader's connection carries before a page can be seen.</summary>
public sealed class PageSizeTests
{
    /// <summary>The most bytes of a page and its stylesheet, compressed as by gzip.</summary>
    private const int MostBytes = 60_000;

    private static readonly RazorPageRenderer Renderer = new();

    public static TheoryData<string, Page> Largest
    {
        get
        {
            var (reviews, images) = ManyReviews((2 * ChannelPages.Length) - 1);
            List<Channel> channels =
            [
                Channel.All, .. Enumerable.Range(0, 500).Select(number => Channel.Named(ChannelKind.Tag, $"{number} {Text(number, 6)}")),
            ];
            return new TheoryData<string, Page>
            {
                { "home", new HomePage(Samples.Site, reviews[..ListPage.MaxReviews]) { Images = images } },
                { "list", new ChannelPage(Samples.Site, channels[1], reviews) { Images = images } },
                { "feeds", new DirectoryPage(Samples.Site, channels) },
                { "index", new ChannelIndexPage(Samples.Site, ChannelKind.Tag, channels[1..]) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Largest), DisableDiscoveryEnumeration = true)]
    public async Task The_longest_pages_with_their_stylesheet_are_short_when_they_are_compressed(string name, Page page)
    {
        var html = await Renderer.RenderAsync(page, TestContext.Current.CancellationToken);
        var styles = Renderer.FileAt(SiteAddresses.StylesheetPath);
        var size = await CompressedAsync(html) + await CompressedAsync(styles);
        Assert.True(size <= MostBytes, $"The page {name} has {size} bytes.");
    }

    /// <summary>Reviews that say something else each, in Hangul, which compresses badly, with a picture each.</summary>
    private static (List<Review> Reviews, ShownImages Images) ManyReviews(int count)
    {
        List<Image> images =
            [.. Enumerable.Range(0, count).Select(number => Made.Image(Text(number, 20)) with { Placeholder = Tiny(number) })];
        List<Review> reviews =
        [
            .. images.Select((image, number) => Samples.Published(Samples.Drama with
            {
                Headline = Text(number, 15),
                Column = $"Column {number % 9}",
                Summary = Text(number + 1000, 60),
                LeadImage = new LeadImage(image.Id),
                Subject = Samples.Drama.Subject with { Title = Text(number + 2000, 8) },
            }) with { Id = ReviewId.New(Made.Noon.AddMinutes(-number)) }),
        ];
        return (reviews, new ShownImages(Samples.Site, images));
    }

    /// <summary>A placeholder as long as those of photographs are.</summary>
    private static string Tiny(int seed)
    {
        var bytes = new byte[120];
        new Random(seed).NextBytes(bytes);
        return $"data:image/webp;base64,{Convert.ToBase64String(bytes)}";
    }

    private static string Text(int seed, int length)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0xAC00, 0xD7A4)));
    }

    private static async Task<long> CompressedAsync(ReadOnlyMemory<byte> bytes)
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(bytes, TestContext.Current.CancellationToken);
        return compressed.Length;
    }
}
