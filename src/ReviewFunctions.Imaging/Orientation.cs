using SkiaSharp;

namespace ReviewFunctions.Imaging;

/// <summary>
/// How a camera was held, as the tag <c>Orientation</c> of EXIF says
/// (<see href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, 4.6.4</see>).
/// </summary>
internal static class Orientation
{
    /// <summary>How the picture of a file that is open was held.</summary>
    public static SKEncodedOrigin Of(SKCodec codec, Stream file) =>
        codec.EncodedFormat == SKEncodedImageFormat.Png && codec.EncodedOrigin == SKEncodedOrigin.TopLeft ? PngExif.OrientationOf(file)
            : codec.EncodedOrigin;

    /// <summary>Whether width and height change places.</summary>
    public static bool Swaps(SKEncodedOrigin origin) => origin is >= SKEncodedOrigin.LeftTop and <= SKEncodedOrigin.LeftBottom;

    /// <summary>A copy of a picture that stands upright.</summary>
    public static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        var info = picture.Info;
        var upright = new SKBitmap(Swaps(origin) ? info.WithSize(info.Height, info.Width) : info);
        using var canvas = new SKCanvas(upright);
        canvas.Clear();
        canvas.SetMatrix(MatrixOf(origin, upright.Width, upright.Height));
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        return upright;
    }

    /// <summary>Where each pixel goes, in a picture that is this wide and high when it is upright.</summary>
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
