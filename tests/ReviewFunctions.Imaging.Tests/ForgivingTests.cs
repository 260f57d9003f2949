using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing.Images;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Tests;

/// <summary>Files that are not quite as they should be, and are taken all the same.</summary>
public sealed class ForgivingTests
{
    public static TheoryData<int, int, int> Sizes { get; } =
        new() { { 300, 200, 1 }, { 17, 9, 2 }, { 1, 1, 3 }, { 640, 480, 4 }, { 1000, 31, 5 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_JPEG_that_lacks_its_last_marker_is_the_same_picture(int width, int height, int seed)
    {
        var whole = Jpegs.Photograph(width, height, seed);
        var made = Files.Process(whole, out _);
        foreach (var lacking in (byte[][])[whole[..^2], whole[..^1], [.. whole[..^2], 0, 0, 0]])
            Assert.Equal(made?.Variants.Select(variant => Convert.ToHexString(variant.Body.Span)),
                Files.Process(lacking, out _)?.Variants.Select(variant => Convert.ToHexString(variant.Body.Span)));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(255, 0, 255, 0)]
    [InlineData(0, 255, 0, 128)]
    [InlineData(30, 90, 150, 60)]
    [InlineData(0, 0, 0, 255)]
    public void Inks_of_a_program_that_is_not_Adobe_s_are_the_same_colours(byte cyan, byte magenta, byte yellow, byte black)
    {
        var unmarked = CmykJpeg.Unmarked(5, 4, cyan, magenta, yellow, black);
        var want = ColourOf(CmykJpeg.Of(5, 4, cyan, magenta, yellow, black));
        foreach (var file in (byte[][])[unmarked, Jpegs.WithSegment(unmarked, 0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. new byte[200]]),
            unmarked[..^2]])
        {
            var got = ColourOf(file);
            Assert.InRange(Math.Max(Math.Abs(want.Red - got.Red),
                Math.Max(Math.Abs(want.Green - got.Green), Math.Abs(want.Blue - got.Blue))), 0, 3);
        }
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(1000)]
    public void A_JPEG_that_lacks_some_of_its_picture_is_refused(int bytes)
    {
        Assert.Null(Files.Process(Jpegs.Photograph(300, 200).AsMemory(..^bytes), out var fault));
        Assert.Equal(ImageFault.Unreadable, fault);
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
    public void A_PNG_stands_upright_as_its_EXIF_says(int orientation)
    {
        using var upright = Pictures.Quartered(120, 80);
        using var lying = Jpegs.Lying(upright, orientation);
        foreach (var isBehind in (bool[])[false, true])
        {
            var made = Files.Process(Pngs.WithExif(Pngs.Of(lying), Jpegs.Tiff(orientation), isBehind), out _);
            Assert.Equal((120, 80), (made?.Header.Width, made?.Header.Height));
            using var shown = SKBitmap.Decode(made?.Variants[^1].Body.ToArray());
            for (var quarter = 0; quarter < 4; quarter++)
            {
                var (x, y) = (quarter % 2 == 0 ? 30 : 90, quarter < 2 ? 20 : 60);
                var (want, got) = (upright.GetPixel(x, y), shown.GetPixel(x, y));
                Assert.InRange(Math.Abs(want.Red - got.Red) + Math.Abs(want.Green - got.Green) + Math.Abs(want.Blue - got.Blue), 0, 40);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("4D4D002A")]
    [InlineData("4D4D002AFFFFFFFF")]
    [InlineData("49492A000800000001001201030001000000FF000000")]
    [InlineData("49492A00080000000100")]
    public void EXIF_that_says_nothing_leaves_a_PNG_as_it_is(string exif)
    {
        using var upright = Pictures.Quartered(120, 80);
        var made = Files.Process(Pngs.WithExif(Pngs.Of(upright), Convert.FromHexString(exif)), out _);
        Assert.Equal((120, 80), (made?.Header.Width, made?.Header.Height));
    }

    [Fact]
    public void An_animation_of_very_many_frames_is_read_without_decoding_them()
    {
        const int Frames = 20_000;
        var made = Files.Process(Gifs.Of(1, 1, [.. Enumerable.Repeat(SKColors.Red, Frames)]), out _);
        Assert.Equal((ImageKind.Gif, Frames), (made?.Header.Kind, made?.Header.Frames));
    }

    private static SKColor ColourOf(byte[] file)
    {
        using var shown = Pictures.Decode(Files.Process(file, out _)!.Variants[^1].Body);
        return shown.GetPixel(shown.Width / 2, shown.Height / 2);
    }
}
