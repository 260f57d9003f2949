using System.Globalization;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// An image's place in the list of all, newest first. A hint: whoever follows it reads the image and ignores a place that does not hold.
/// </summary>
/// <param name="Key">What sorts first comes first.</param>
/// <param name="Image">Which image stands there.</param>
public sealed record ImagePlace(string Key, ImageId Image)
{
    private const int TickDigits = 19;

    /// <summary>Where an image stands.</summary>
    public static ImagePlace Of(Image image) => new(
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - image.Uploaded.UtcTicks:D19}|{image.Id}"),
        image.Id);

    /// <summary>Whether a text has the form of a key.</summary>
    public static bool IsKey(string text) =>
        text.Split('|') is [{ Length: TickDigits } ticks, var id] && ticks.All(char.IsAsciiDigit) && ImageId.TryParse(id, out _);

    /// <summary>Whether it is where the image stands.</summary>
    public bool HoldsFor(Image? image) => image is not null && Of(image) == this;
}
