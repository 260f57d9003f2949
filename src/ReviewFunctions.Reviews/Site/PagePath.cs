namespace ReviewFunctions.Reviews.Site;

/// <summary>
/// Where a page of the site's own is, such as <c>about</c> or <c>about/team</c>: slugs with a slash between them, and none of the paths
/// that the site keeps for itself.
/// </summary>
public readonly record struct PagePath
{
    /// <summary>The most slugs.</summary>
    public const int MaxSegments = 4;

    /// <summary>The longest path, in UTF-16 code units.</summary>
    public const int MaxLength = 200;

    private readonly string _value;

    private PagePath(string value) => _value = value;

    /// <summary>The document that stands there.</summary>
    public string DocumentPath => $"{_value}/{SiteAddresses.IndexDocument}";

    /// <summary>The same path as the registry of addresses has it, so that nobody else gets it.</summary>
    public FormerPath Address => FormerPath.Parse($"/{_value}/");

    /// <summary>Reads a path exactly as it stands; <see langword="false"/> when it is none, or is the site's own.</summary>
    public static bool TryParse(string text, out PagePath path) =>
        TryRead(text, out path) && !SiteAddresses.IsReservedForPages(path.Address.ToString());

    /// <summary>Reads a path that is stored. It may have become one of the site's own since.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static PagePath Parse(string text) => TryRead(text, out var path) ? path : throw new FormatException("Not the path of a page.");

    /// <summary>The path, without a slash around it and not escaped.</summary>
    public override string ToString() => _value;

    private static bool TryRead(string text, out PagePath path)
    {
        var segments = text.Split('/');
        var isPath = text.Length <= MaxLength && segments.Length <= MaxSegments && segments.All(segment => Slug.TryParse(segment, out _));
        path = isPath ? new PagePath(text) : default;
        return isPath;
    }
}
