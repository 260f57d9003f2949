using CsCheck;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Testing.Images;
using SkiaSharp;

namespace ReviewFunctions.Imaging.Tests;

/// <summary>Whatever is uploaded: the right result or a clear refusal, and never an exception.</summary>
public sealed class BadFileTests
{
    private const int Kilobyte = 1024;

    public static TheoryData<string, byte[]> Whole { get; } = new()
    {
        { "jpeg", Jpegs.Photograph(300, 200) },
        { "png", PngOf(150, 100) },
        { "webp", WebPOf(500, 400) },
        { "gif", Gifs.Of(300, 200, SKColors.Red, SKColors.Green) },
        { "gray", Jpegs.WithExif(Jpegs.Photograph(200, 200), 6) },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_file_that_was_cut_off_at_any_kilobyte_is_refused(string kind, byte[] file)
    {
        Assert.NotNull(kind);
        Assert.NotNull(Files.Process(file, out _));
        for (var length = ImageSignature.Length; length < file.Length - Kilobyte; length += Kilobyte)
        {
            var made = Files.Process(file.AsMemory(0, length), out var fault);
            Assert.True(made is null || kind == "gif", $"{kind} was made of {length} bytes of {file.Length}.");
            Assert.Equal(ImageFault.Unreadable, fault);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><script>alert(1)</script>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")]
    [InlineData("%PDF-1.7")]
    [InlineData("BM6")]
    [InlineData("\0\0\u0001\0")]
    [InlineData("")]
    [InlineData("GIF8")]
    public void Anything_else_is_of_no_known_kind(string text)
    {
        Assert.Null(Files.Process(System.Text.Encoding.Latin1.GetBytes(text), out var fault));
        Assert.Equal(ImageFault.UnknownKind, fault);
    }

    [Theory]
    [InlineData("avif")]
    [InlineData("heic")]
    public void Avif_and_heif_are_refused_by_name(string brand)
    {
        Assert.Null(Files.Process(
            (byte[])[0, 0, 0, 32, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), .. new byte[20]], out var fault));
        Assert.Equal(ImageFault.Heif, fault);
    }

    [Fact]
    public void Bombs_cost_nothing()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var bomb in (byte[][])[Pngs.Bomb(40_000, 40_000), Pngs.Bomb(1_000_000, 1_000_000), Pngs.Bomb(int.MaxValue, int.MaxValue),
            Gifs.Bomb(65_535, 65_535)])
        {
            Assert.Null(Files.Process(bomb, out var fault));
            Assert.True(fault is ImageFault.TooManyPixels or ImageFault.Unreadable, $"{fault}");
        }
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    [Fact]
    public void Pixels_are_counted_in_64_bits() // 65536 × 65537 is 65536 in 32 bits.
    {
        Assert.Null(Files.ReadHeader(Pngs.Bomb(65_536, 65_537), out var fault));
        Assert.Equal(ImageFault.TooManyPixels, fault);
        Assert.Null(Files.ReadHeader(Pngs.Bomb(10_000, 5_001), out fault));
        Assert.Equal(ImageFault.TooManyPixels, fault);
        Assert.Equal(
            (10_000, 5_000), Files.ReadHeader(Pngs.Bomb(10_000, 5_000), out _) is { } header ? (header.Width, header.Height) : default);
    }

    [Fact]
    public void A_text_that_would_become_a_hundred_megabytes_is_passed_over_or_refused() =>
        Assert.True(Files.Process(Pngs.TextBomb(), out var fault) is not null || fault == ImageFault.Unreadable);

    [Fact]
    public void An_animation_is_taken_however_many_frames_it_has()
    {
        foreach (var frames in (int[])[100, 101, 1000])
        {
            var made = Files.Process(Gifs.Of(2, 2, [.. Enumerable.Repeat(SKColors.Red, frames)]), out _);
            Assert.Equal(frames, made?.Header.Frames);
        }
    }

    [Fact]
    public void A_page_in_a_comment_or_behind_the_end_does_not_reach_readers()
    {
        var page = "<html><script>alert(document.domain)</script></html>"u8;
        byte[] behind = [.. Jpegs.Quartered(100, 80), .. page];
        byte[] gif = [.. Gifs.Of(50, 50, SKColors.Red), .. page];
        foreach (var file in (byte[][])[Jpegs.WithComment(Jpegs.Quartered(100, 80), page), behind, gif])
        {
            var made = Files.Process(file, out _);
            Assert.NotNull(made);
            Assert.All(made.Variants, variant => Assert.Equal(-1, variant.Body.Span.IndexOf("<script"u8)));
        }
    }

    [Fact]
    public void Damage_anywhere_is_a_picture_or_a_refusal() =>
        Gen.Select(Gen.OneOf([.. Whole.Select(row => Gen.Const(row.Data.Item2))]), Gen.Int[0, 1_000_000], Gen.Byte, Gen.Int[1, 400]).Sample(
        (file, place, value, length) =>
        {
            var damaged = (byte[])file.Clone();
            damaged.AsSpan(place % file.Length, Math.Min(length, file.Length - (place % file.Length))).Fill(value);
            return Files.Process(damaged, out _) is null or { Variants.Count: >= 2 };
        }, iter: 300);

    private static byte[] PngOf(int width, int height)
    {
        using var picture = Pictures.Photograph(width, height);
        return Pngs.Of(picture);
    }

    private static byte[] WebPOf(int width, int height)
    {
        using var picture = Pictures.Photograph(width, height);
        return WebPs.Of(picture);
    }
}
