using System.Text.RegularExpressions;

namespace ReviewFunctions.Desk.Reviews;

/// <summary>Names of uploaded images in the text of a review.</summary>
public static partial class PictureLinks
{
    /// <summary>The width in which previews show images, in pixels: every image has a variant of it or is narrower.</summary>
    private const int PreviewWidth = 640;

    /// <summary>The image as it is written in Markdown. Its own words are shown with it, unless others are written here.</summary>
    public static string Markdown(string image) => $"![](image:{image})";

    /// <summary>The text with addresses at which the images can be had in the place of their names.</summary>
    public static string ToAddresses(string markdown) => Names().Replace(markdown, $"/images/${{id}}/{PreviewWidth}.webp");

    [GeneratedRegex("(?<=\\]\\()image:(?<id>[0-9a-f]{32})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
