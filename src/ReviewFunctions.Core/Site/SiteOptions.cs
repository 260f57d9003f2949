namespace ReviewFunctions.Core.Site;

/// <summary>What a deployment says of the site. Settings under <c>Site</c>.</summary>
public sealed record SiteOptions
{
    /// <summary>The title that a new site gets.</summary>
    public string Title { get; init; } = "Reviews";

    /// <summary>The description that a new site gets.</summary>
    public string? Description { get; init; }

    /// <summary>The language that a new site gets.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the site is. A change of it is taken over, and reaches every document by itself.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>
    /// The authority of feed ids that a new site gets, such as <c>example.org</c>; the host of <see cref="BaseUrl"/> unless said.
    /// </summary>
    public string? TagAuthority { get; init; }
}
