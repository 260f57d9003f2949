using System.Globalization;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images;

/// <summary>One of the files that readers get of an image.</summary>
/// <param name="Name">Its name below the image's address, such as <c>1280.webp</c>.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Bytes">How long it is, in bytes.</param>
public sealed record ImageVariant(string Name, string MediaType, int Width, int Height, int Bytes)
{
    /// <summary>The type of WebP (<see href="https://www.rfc-editor.org/rfc/rfc9649#section-6">RFC 9649, 6</see>).</summary>
    public const string WebP = PictureFile.WebP;

    /// <summary>The type of JPEG (<see href="https://www.rfc-editor.org/rfc/rfc2046#section-4.2">RFC 2046, 4.2</see>).</summary>
    public const string Jpeg = PictureFile.Jpeg;

    /// <summary>The type of PNG (<see href="https://www.w3.org/TR/png-3/#image-png">PNG, annex B</see>).</summary>
    public const string Png = "image/png";

    /// <summary>The name of a variant of that width and type.</summary>
    public static string NameOf(int width, string mediaType) =>
        string.Create(CultureInfo.InvariantCulture, $"{width}.{ExtensionOf(mediaType)}");

    /// <summary>Whether a text could be the name of a variant. Others are never looked for.</summary>
    public static bool IsName(string text) => TypeOf(text) is not null;

    /// <summary>The type of the variant of that name; <see langword="null"/> for what is no variant's name.</summary>
    public static string? TypeOf(string name)
    {
        if (name.Split('.') is not [{ Length: > 0 and <= 5 } width, var extension] || !width.All(char.IsAsciiDigit)) return null;
        return extension switch
        {
            "webp" => WebP,
            "jpg" => Jpeg,
            "png" => Png,
            _ => null,
        };
    }

    private static string ExtensionOf(string mediaType) => mediaType switch
    {
        WebP => "webp",
        Jpeg => "jpg",
        Png => "png",
        _ => throw new ArgumentOutOfRangeException(nameof(mediaType), "Not the type of a variant."),
    };
}
