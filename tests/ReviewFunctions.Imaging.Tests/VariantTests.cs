using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing.Images;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Tests;

/// <summary>What readers get of what editors upload.</summary>
public sealed class VariantTests
{
    /// <summary>How far a colour may be off behind two lossy encoders.</summary>
    private const int Tolerance = 12;

    private static readonly SKColor Green = Pictures.Quarters[1];

    [Fact]
    public void A_photograph_is_made_in_five_widths_and_two_formats()
    {
        var made = Processed(Jpegs.Photograph(2400, 1600));
        Assert.Equal((2400, 1600, 1), (made.Header.Width, made.Header.Height, made.Header.Frames));
        Assert.Equal(
            ["320.webp", "320.jpg", "640.webp", "640.jpg", "960.webp", "960.jpg", "1280.webp", "1280.jpg", "1920.webp", "1920.jpg"],
            made.Variants.Select(variant => variant.Variant.Name));
        Assert.All(made.Variants, variant => AssertIsWhatItSays(variant));
        Assert.Equal((1920, 1280), (made.Variants[^1].Variant.Width, made.Variants[^1].Variant.Height));
    }

    [Theory]
    [InlineData(1000, 500, "320 640 960 1000")]
    [InlineData(320, 200, "320")]
    [InlineData(319, 200, "319")]
    [InlineData(1, 1, "1")]
    [InlineData(20_000, 1, "320 640 960 1280 1920")]
    [InlineData(1, 20_000, "1")]
    [InlineData(1080, 17_000, "320 640 960 1040")]
    public void No_variant_is_wider_than_the_picture(int width, int height, string widths)
    {
        using var picture = Pictures.Quartered(width, height);
        var made = Processed(Pngs.Of(picture));
        Assert.Equal(widths, string.Join(' ', made.Variants.Select(variant => variant.Variant.Width).Distinct()));
        Assert.All(made.Variants, variant => AssertIsWhatItSays(variant));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void However_the_camera_was_held_the_picture_stands_upright(int orientation)
    {
        using var picture = Pictures.Quartered(480, 320);
        var made = Processed(Jpegs.Held(picture, orientation));
        Assert.Equal((480, 320), (made.Header.Width, made.Header.Height));
        Assert.All(made.Variants, variant => AssertQuarters(variant.Body));
    }

    [Fact]
    public void Where_the_camera_was_is_in_no_variant()
    {
        var file = Jpegs.WithComment(Jpegs.WithExif(Jpegs.Quartered(400, 300), 1), "<script>alert(1)</script>"u8);
        Assert.True(file.AsSpan().IndexOf("Exif"u8) > 0);
        Assert.All(Processed(file).Variants, variant =>
        {
            foreach (var trace in (byte[][])[[.. "Exif"u8], [.. "EXIF"u8], [.. "<script"u8], [0, 0, 0, 37, 0, 0, 0, 1, 0, 0, 0, 33]])
                Assert.Equal(-1, variant.Body.Span.IndexOf(trace));
        });
    }

    [Fact]
    public void Sixteen_bits_palettes_interlacing_and_inks_become_the_colours_that_they_are()
    {
        AssertFlat(Pngs.SixteenBits(40, 30, Green), Green);
        AssertFlat(Pngs.FromPalette(40, 30, Green), Green);
        AssertFlat(Pngs.Interlaced(41, 29, Green), Green);
        AssertFlat(Gifs.Of(40, 30, Green), Green);
        AssertFlat(CmykJpeg.Of(5, 4, cyan: 255, magenta: 0, yellow: 255, black: 0), new SKColor(0, 255, 0));
        AssertFlat(CmykJpeg.Of(5, 4, cyan: 0, magenta: 255, yellow: 255, black: 0), new SKColor(255, 0, 0));
    }

    [Fact]
    public void A_wide_colour_space_becomes_sRGB()
    {
        using var wide = new SKBitmap(new SKImageInfo(40, 30, SKColorType.Rgba8888, SKAlphaType.Opaque,
            SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3)));
        using (var pixels = wide.PeekPixels()) Fill(pixels.GetPixelSpan<byte>(), [130, 130, 50, 255]);
        using var converted = new SKBitmap(new SKImageInfo(40, 30, SKColorType.Rgba8888, SKAlphaType.Opaque, SKColorSpace.CreateSrgb()));
        using (var canvas = new SKCanvas(converted)) canvas.DrawBitmap(wide, 0, 0, SKSamplingOptions.Default);
        Assert.InRange(converted.GetPixel(5, 5).Blue, 0, 40);
        AssertFlat(Jpegs.Of(wide, 100), converted.GetPixel(5, 5));
    }

    [Fact]
    public void What_shines_through_stays_so_in_WebP_and_PNG()
    {
        using var picture = Pictures.HalfTransparent(400, 200);
        foreach (var file in (byte[][])[Pngs.Of(picture), WebPs.Of(picture, 100)])
        {
            var made = Processed(file);
            Assert.Equal(["320.webp", "320.png", "400.webp", "400.png"], made.Variants.Select(variant => variant.Variant.Name));
            Assert.All(made.Variants, variant =>
            {
                using var seen = Pictures.Decode(variant.Body);
                Assert.Equal(0, seen.GetPixel(10, 10).Alpha);
                AssertNear(Green, seen.GetPixel(seen.Width - 10, 10));
            });
        }
    }

    [Fact]
    public void An_animation_is_its_first_frame()
    {
        foreach (var file in (byte[][])[Gifs.Of(50, 40, Green, SKColors.Red, SKColors.Blue),
            WebPs.Animated(50, 40, Green, SKColors.Red, SKColors.Blue)])
        {
            Assert.Equal(3, Processed(file).Header.Frames);
            AssertFlat(file, Green);
        }
    }

    [Fact]
    public void The_placeholder_is_tiny_and_the_dominant_colour_is_that_of_most_pixels()
    {
        var made = Processed(Gifs.Of(500, 400, Green));
        AssertNear(Green, SKColor.Parse(made.DominantColour));
        Assert.StartsWith("data:image/webp;base64,", made.Placeholder, StringComparison.Ordinal);
        Assert.InRange(made.Placeholder.Length, 30, 600);
        using var placeholder = Pictures.Decode(Convert.FromBase64String(made.Placeholder.Split(',')[1]));
        Assert.Equal((16, 12), (placeholder.Width, placeholder.Height));
    }

    [Fact]
    public void The_same_file_gives_the_same_bytes()
    {
        var file = Jpegs.Photograph(700, 500);
        Assert.All(
            Processed(file).Variants.Zip(Processed(file).Variants), pair => Assert.Equal(pair.First.Body.Span, pair.Second.Body.Span));
    }

    private static void Fill(Span<byte> pixels, ReadOnlySpan<byte> pixel)
    {
        for (var at = 0; at < pixels.Length; at += pixel.Length) pixel.CopyTo(pixels[at..]);
    }

    private static ProcessedImage Processed(byte[] file)
    {
        var made = Files.Process(file, out var fault);
        Assert.True(made is not null, $"Not processed: {fault}.");
        return made;
    }

    private static void AssertIsWhatItSays(EncodedVariant variant)
    {
        using var codec = SKCodec.Create(new MemoryStream(variant.Body.ToArray()));
        Assert.Equal((variant.Variant.Width, variant.Variant.Height), (codec.Info.Width, codec.Info.Height));
        Assert.Equal(variant.Variant.Bytes, variant.Body.Length);
        Assert.Equal(variant.Variant.MediaType, $"image/{codec.EncodedFormat.ToString().ToLowerInvariant()}");
        Assert.Equal(ImageVariant.TypeOf(variant.Variant.Name), variant.Variant.MediaType);
    }

    private static void AssertQuarters(ReadOnlyMemory<byte> file)
    {
        using var seen = Pictures.Decode(file);
        var (left, right, top, bottom) = (seen.Width / 4, seen.Width * 3 / 4, seen.Height / 4, seen.Height * 3 / 4);
        foreach (var (expected, x, y) in Pictures.Quarters.Zip([left, right, left, right], [top, top, bottom, bottom]))
            AssertNear(expected, seen.GetPixel(x, y));
    }

    private static void AssertFlat(byte[] file, SKColor expected) => Assert.All(Processed(file).Variants, variant =>
    {
        using var seen = Pictures.Decode(variant.Body);
        foreach (var (x, y) in ((int, int)[])[(0, 0), (seen.Width - 1, 0), (seen.Width / 2, seen.Height / 2), (0, seen.Height - 1)])
            AssertNear(expected, seen.GetPixel(x, y));
    });

    private static void AssertNear(SKColor expected, SKColor actual) => Assert.True(
        Math.Abs(expected.Red - actual.Red) <= Tolerance && Math.Abs(expected.Green - actual.Green) <= Tolerance
            && Math.Abs(expected.Blue - actual.Blue) <= Tolerance,
        $"{actual} is not {expected}.");
}
