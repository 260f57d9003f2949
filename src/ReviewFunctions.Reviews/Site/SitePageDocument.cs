using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;

namespace ReviewFunctions.Reviews.Site;

/// <summary>A page of the site's own as the editors' API answers with it: what an editor can change, then what cannot be changed.</summary>
public sealed record SitePageDocument
{
    /// <inheritdoc cref="SitePage.Title"/>
    public required string Title { get; init; }

    /// <summary>The text; <see langword="null"/> to leave it out.</summary>
    public string? Body { get; init; }

    /// <inheritdoc cref="SitePage.Path"/>
    public required string Path { get; init; }

    /// <inheritdoc cref="SitePage.Language"/>
    public LanguageTag? Language { get; init; }

    /// <inheritdoc cref="SitePage.InFooter"/>
    public required bool InFooter { get; init; }

    /// <inheritdoc cref="SitePage.Status"/>
    public required PageStatus Status { get; init; }

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The address at which readers have it once it is published.</summary>
    public required Uri Url { get; init; }

    /// <summary>The paths that lead to it; <see langword="null"/> for none.</summary>
    public IReadOnlyList<string>? FormerPaths { get; init; }

    /// <inheritdoc cref="SitePage.Published"/>
    public DateTimeOffset? Published { get; init; }

    /// <inheritdoc cref="SitePage.Saved"/>
    public required DateTimeOffset Saved { get; init; }

    /// <inheritdoc cref="SitePage.Editor"/>
    public required string Editor { get; init; }

    /// <inheritdoc cref="SitePage.Revision"/>
    public required int Revision { get; init; }

    /// <summary>How far publication of a change is, in the answer to it; <see langword="null"/> to leave it out.</summary>
    public JsonNode? Publication { get; init; }

    /// <summary>What becomes of what a request brought other than it was written; only in the answer to that request.</summary>
    public IReadOnlyList<FieldWarning>? Warnings { get; init; }

    /// <summary>The document of a page.</summary>
    public static SitePageDocument Of(SitePage page, SiteSettings site) => new()
    {
        Title = page.Title,
        Body = page.Body,
        Path = page.Path.ToString(),
        Language = page.Language,
        InFooter = page.InFooter,
        Status = page.Status,
        Id = page.Id.ToString(),
        Url = site.PageAt(page.Path.ToString()),
        FormerPaths = page.FormerPaths.Count > 0 ? [.. page.FormerPaths.Select(path => path.ToString())] : null,
        Published = page.Published,
        Saved = page.Saved,
        Editor = page.Editor,
        Revision = page.Revision,
    };
}
