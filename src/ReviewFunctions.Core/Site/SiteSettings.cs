using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Site;

/// <summary>What the publication says of itself. Every document depends on it.</summary>
public sealed record SiteSettings
{
    /// <summary>The publication's name: plain text, 1 to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>The language of the publication's own words.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Where the site is: an absolute address that ends in a slash.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>
    /// The tagging entity of feed ids (<see href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1</see>), such as
    /// <c>example.org,2026-11-22</c>. Fixed once the site exists: ids outlive its address.
    /// </summary>
    public required string TagAuthority { get; init; }

    /// <summary>When the site was created, in whole seconds UTC; what an empty feed gives as its last change.</summary>
    public required DateTimeOffset Created { get; init; }
}
