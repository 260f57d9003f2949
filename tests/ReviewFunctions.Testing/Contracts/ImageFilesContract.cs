using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of images' bytes keeps to.</summary>
public abstract class ImageFilesContract
{
    protected abstract IImageFiles Files { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024 * 1024)]
    [InlineData((3 * 1024 * 1024) + 7)]
    public async Task An_original_comes_back_as_it_was_until_it_is_removed(int length)
    {
        var (name, bytes) = ($"{length}-{Guid.CreateVersion7():N}", new byte[length]);
        new Random(length).NextBytes(bytes);
        await Files.SaveOriginalAsync(name, new MemoryStream(bytes), Cancel);
        await using (var original = await Files.OpenOriginalAsync(name, Cancel))
        {
            Assert.NotNull(original);
            var read = new byte[original.Length];
            original.Position = 0;
            await original.ReadExactlyAsync(read, Cancel);
            Assert.Equal(bytes, read);
        }
        await Files.RemoveOriginalAsync(name, Cancel);
        await Files.RemoveOriginalAsync(name, Cancel);
        Assert.Null(await Files.OpenOriginalAsync(name, Cancel));
    }

    [Fact]
    public async Task Originals_are_listed_by_when_they_were_written()
    {
        var name = $"{Guid.CreateVersion7():N}";
        await Files.SaveOriginalAsync(name, new MemoryStream([1]), Cancel);
        Assert.Contains(name, await Files.ListOriginalsAsync(DateTimeOffset.MaxValue, Cancel).ToListAsync(Cancel));
        Assert.DoesNotContain(name, await Files.ListOriginalsAsync(Samples.Noon.AddYears(-20), Cancel).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_variant_can_be_read_from_anywhere()
    {
        var image = Samples.Image().Id;
        var body = new byte[700_000];
        new Random(1).NextBytes(body);
        Assert.Null(await Files.OpenVariantAsync(image, "640.webp", Cancel));
        await Files.SaveVariantAsync(image, Variant(body), Cancel);
        var opened = await Files.OpenVariantAsync(image, "640.webp", Cancel);
        Assert.NotNull(opened);
        await using var content = opened.Content;
        Assert.Equal(body.Length, content.Length);
        content.Seek(600_000, SeekOrigin.Begin);
        var rest = new byte[100_000];
        await content.ReadExactlyAsync(rest, Cancel);
        Assert.Equal(body[600_000..], rest);
    }

    [Fact]
    public async Task A_variant_is_removed_only_as_it_was_listed()
    {
        var image = Samples.Image().Id;
        await Files.SaveVariantAsync(image, Variant([1]), Cancel);
        var old = Assert.Single(await Files.ListVariantsAsync(image, Cancel));
        await Files.SaveVariantAsync(image, Variant([1]), Cancel);
        await Files.RemoveVariantAsync(image, old, Cancel);
        var now = Assert.Single(await Files.ListVariantsAsync(image, Cancel));
        await Files.RemoveVariantAsync(image, now, Cancel);
        await Files.RemoveVariantAsync(image, now, Cancel);
        Assert.Empty(await Files.ListVariantsAsync(image, Cancel));
    }

    private static EncodedVariant Variant(byte[] body) => new(new ImageVariant("640.webp", ImageVariant.WebP, 640, 480, body.Length), body);
}
