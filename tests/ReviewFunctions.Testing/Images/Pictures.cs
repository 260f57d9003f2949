using SkiaSharp;

namespace ReviewFunctions.Testing.Images;

/// <summary>Pictures whose pixels a test knows.</summary>
public static class Pictures
{
    /// <summary>The colours of the four quarters: the upper two, then the lower two, each from left to right.</summary>
    public static readonly SKColor[] Quarters = [new(200, 30, 30), new(30, 160, 40), new(30, 60, 200), new(230, 200, 60)];

    /// <summary>Four quarters, each in a colour of its own.</summary>
    public static SKBitmap Quartered(int width, int height)
    {
        var bitmap = New(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Quarters[0]);
        foreach (var place in (int[])[1, 2, 3])
        {
            using var paint = new SKPaint { Color = Quarters[place] };
            canvas.DrawRect(place % 2 * width / 2, place / 2 * height / 2, width - (width / 2), height - (height / 2), paint);
        }
        return bitmap;
    }

    /// <summary>Gradients with noise on them, which are as long in a file as a photograph is.</summary>
    public static SKBitmap Photograph(int width, int height, int seed = 1)
    {
        var bitmap = New(width, height);
        var random = new Random(seed);
        var row = new byte[width * 4];
        using var pixels = bitmap.PeekPixels();
        var all = pixels.GetPixelSpan<byte>();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var noise = random.Next(24);
                row[x * 4] = (byte)((x * 200 / width) + noise);
                row[(x * 4) + 1] = (byte)((y * 200 / height) + noise);
                row[(x * 4) + 2] = (byte)(((x + y) * 100 / (width + height)) + noise + (seed % 64));
                row[(x * 4) + 3] = byte.MaxValue;
            }
            row.CopyTo(all[(y * row.Length)..]);
        }
        return bitmap;
    }

    /// <summary>Nothing on the left, a colour on the right.</summary>
    public static SKBitmap HalfTransparent(int width, int height)
    {
        var bitmap = New(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        using var paint = new SKPaint { Color = Quarters[1] };
        canvas.DrawRect(width / 2f, 0, width, height, paint);
        return bitmap;
    }

    /// <summary>A file's picture, as another reader would decode it.</summary>
    public static SKBitmap Decode(ReadOnlyMemory<byte> file) =>
        SKBitmap.Decode(file.ToArray()) ?? throw new InvalidOperationException("The file cannot be decoded.");

    private static SKBitmap New(int width, int height) =>
        new(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
}
