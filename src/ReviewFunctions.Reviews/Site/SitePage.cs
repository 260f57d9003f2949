using System.Text.Json.Serialization;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Reviews.Site;

/// <summary>A page of the site's own, such as an imprint: what its editor wrote, and where it is in its life.</summary>
public sealed record SitePage
{
    /// <summary>The longest title, in Unicode scalar values.</summary>
    public const int MaxTitle = 100;

    /// <summary>The longest text, in bytes of UTF-8: whoever lists pages reads all of them.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>The most pages that a site has.</summary>
    public const int Most = 50;

    /// <summary>The most paths that a page keeps beside its own.</summary>
    public const int MaxFormerPaths = 20;

    /// <summary>Which page it is.</summary>
    public required SitePageId Id { get; init; }

    /// <summary>Counts the saves from 1. It is also the strong ETag of the editors' API.</summary>
    public required int Revision { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required PageStatus Status { get; init; }

    /// <summary>Its title: plain text, 1 to 100 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Its text: Markdown as that of reviews, at most 64 KiB.</summary>
    public required string Body { get; init; }

    /// <summary>Where it is.</summary>
    public required PagePath Path { get; init; }

    /// <summary>Where it was since it was first public, at most 20 paths. They lead to it.</summary>
    public IReadOnlyList<PagePath> FormerPaths { get; init; } = [];

    /// <summary>The language that it is in; <see langword="null"/> for that of the site.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>Whether the foot of every page leads to it.</summary>
    public bool InFooter { get; init; } = true;

    /// <summary>When it was first public; <see langword="null"/> if it never was.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was saved, in whole seconds UTC.</summary>
    public required DateTimeOffset Saved { get; init; }

    /// <summary>Who saved it.</summary>
    public required string Editor { get; init; }

    /// <summary>Whether readers see it.</summary>
    public bool IsPublic => Status == PageStatus.Published;

    /// <summary>The paths at which readers may know it, its own first; none for a page that was never public.</summary>
    public IReadOnlyList<PagePath> KnownPaths => Published is null ? [] : [Path, .. FormerPaths];

    /// <summary>The uploaded images that it names.</summary>
    public IReadOnlyList<ImageId> Images => BodyImages.Of(Body);
}

/// <summary>Where a page of the site's own is in its life. Only a published one is seen by readers.</summary>
public enum PageStatus
{
    /// <summary>Being written, and never public.</summary>
    [JsonStringEnumMemberName("draft")]
    Draft,

    /// <summary>Public.</summary>
    [JsonStringEnumMemberName("published")]
    Published,

    /// <summary>Was public and was taken back.</summary>
    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}

/// <summary>A published page, as the foot of every page and the sitemap name it. The site's settings hold these, since all documents read
/// them.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its path, as <see cref="PagePath"/> writes it.</param>
/// <param name="Language">The language that it is in; <see langword="null"/> for that of the site.</param>
/// <param name="InFooter">Whether the foot of every page leads to it.</param>
public sealed record ListedPage(string Title, string Path, LanguageTag? Language, bool InFooter)
{
    /// <summary>The published ones among some pages, in the order of their titles.</summary>
    public static IReadOnlyList<ListedPage> Of(IEnumerable<SitePage> pages) =>
    [
        .. pages.Where(page => page.IsPublic)
            .OrderBy(page => page.Title, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.Path.ToString(), StringComparer.Ordinal)
            .Select(page => new ListedPage(page.Title, page.Path.ToString(), page.Language, page.InFooter)),
    ];
}
