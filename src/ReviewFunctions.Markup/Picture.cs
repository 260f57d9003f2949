namespace ReviewFunctions.Markup;

/// <summary>An uploaded picture that readers can have: its files, and what it says of itself.</summary>
/// <param name="Site">The absolute address that the paths of its files are relative to.</param>
/// <param name="Files">Its files, narrowest first; at least one of them is not WebP.</param>
/// <param name="Alt">What stands for it where it is not seen; empty if it is decorative.</param>
/// <param name="Caption">What stands below it, unless the text that shows it says otherwise.</param>
/// <param name="Credit">Whose it is.</param>
public sealed record Picture(Uri Site, IReadOnlyList<PictureFile> Files, string Alt, string? Caption, string? Credit)
{
    /// <summary>The highest shape that a picture is shown in whole at the head of a review, as its height by its width.</summary>
    private const int TallHeight = 5, TallWidth = 4;

    /// <summary>How wide the one picture of a feed's reader is at most, in pixels.</summary>
    private const int FeedWidth = 1280;

    /// <summary>The file that readers of feeds get: JPEG, or PNG where something shines through.</summary>
    public PictureFile ForFeed => Widest(FeedWidth);

    /// <summary>The largest file of the same type.</summary>
    public PictureFile Largest => Widest(int.MaxValue);

    /// <summary>A small file of the same type.</summary>
    public PictureFile Thumbnail => Widest(0);

    /// <summary>What must stay in sight where it is cropped; <see langword="null"/> for the middle.</summary>
    public FocalPoint? Focus { get; init; }

    /// <summary>A tiny version of it as a <c>data:</c> address; <see langword="null"/> if there is none.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Whether nothing shines through it.</summary>
    public bool IsOpaque => Files.Any(file => file.MediaType == PictureFile.Jpeg);

    /// <summary>Whether it is higher than 5 by 4, and so cropped at the head of a review.</summary>
    public bool IsTall => (long)Largest.Height * TallWidth > (long)Largest.Width * TallHeight;

    /// <summary>The absolute address of one of its files.</summary>
    public Uri AddressOf(PictureFile file) => new(Site, file.Path);

    /// <summary>What it shows, as plain text; <see langword="null"/> if it is decorative.</summary>
    /// <param name="said">What the review says of it; <see langword="null"/> for what it says itself.</param>
    public string? Describe(string? said) => SpoilerMark.Redact(said ?? Alt) is { Length: > 0 } text ? text : null;

    private PictureFile Widest(int width)
    {
        var plain = Files.Where(file => file.MediaType != PictureFile.WebP).ToList();
        return plain.LastOrDefault(file => file.Width <= width) ?? plain[0];
    }
}

/// <summary>One of the files of a picture.</summary>
/// <param name="Path">Its path below the site's address, escaped, without a slash in front.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Width">How wide it is, in pixels.</param>
/// <param name="Height">How high it is, in pixels.</param>
/// <param name="Bytes">How long it is, in bytes.</param>
public sealed record PictureFile(string Path, string MediaType, int Width, int Height, int Bytes)
{
    /// <summary>The type of JPEG (<see href="https://www.rfc-editor.org/rfc/rfc2046#section-4.2">RFC 2046, 4.2</see>).</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>The type of WebP (<see href="https://www.rfc-editor.org/rfc/rfc9649#section-6">RFC 9649, 6</see>).</summary>
    public const string WebP = "image/webp";
}

/// <summary>What must stay in sight when a picture is cut to another shape, as parts of its width and height.</summary>
/// <param name="X">From the left edge, 0 to 1.</param>
/// <param name="Y">From the upper edge, 0 to 1.</param>
public sealed record FocalPoint(decimal X, decimal Y)
{
    /// <summary>The most decimal places.</summary>
    public const int MaxDecimals = 4;
}
