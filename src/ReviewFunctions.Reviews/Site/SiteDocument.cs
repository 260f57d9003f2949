using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>The settings as the editors' API answers with them: what an editor can change, then what cannot be changed there.</summary>
public sealed record SiteDocument
{
    /// <inheritdoc cref="SiteSettings.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="SiteSettings.Description"/>
    public string? Description { get; init; }

    /// <inheritdoc cref="SiteSettings.Language"/>
    public required LanguageTag Language { get; init; }

    /// <inheritdoc cref="SiteSettings.BaseUrl"/>
    public required Uri BaseUrl { get; init; }

    /// <inheritdoc cref="SiteSettings.FeedLength"/>
    public required int FeedLength { get; init; }

    /// <inheritdoc cref="SiteSettings.RatingInTitles"/>
    public required bool RatingInTitles { get; init; }

    /// <summary>The WebSub hubs; <see langword="null"/> for none.</summary>
    public IReadOnlyList<Uri>? Hubs { get; init; }

    /// <summary>The bylines by id; <see langword="null"/> for none.</summary>
    public IReadOnlyDictionary<string, Byline>? Bylines { get; init; }

    /// <inheritdoc cref="SiteSettings.Comments"/>
    public required CommentPolicy Comments { get; init; }

    /// <inheritdoc cref="SiteSettings.CommentDays"/>
    public int? CommentDays { get; init; }

    /// <inheritdoc cref="SiteSettings.AnswerMails"/>
    public required bool AnswerMails { get; init; }

    /// <summary>The name of the time zone in which pages show dates.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The id of the image that the icons are made of; <see langword="null"/> for none.</summary>
    public string? Icon { get; init; }

    /// <summary>How the pages look; <see langword="null"/> if nobody said.</summary>
    public SiteTheme? Theme { get; init; }

    /// <summary>The sections that every page leads to; <see langword="null"/> for none.</summary>
    public IReadOnlyList<NavigationLink>? Navigation { get; init; }

    /// <inheritdoc cref="SiteSettings.TagAuthority"/>
    public required string TagAuthority { get; init; }

    /// <inheritdoc cref="SiteSettings.Created"/>
    public required DateTimeOffset Created { get; init; }

    /// <inheritdoc cref="SiteSettings.Revision"/>
    public required int Revision { get; init; }

    /// <summary>
    /// How far publication of a change is: a word or an object, as the request's verb says it; <see langword="null"/> to leave it out.
    /// </summary>
    public JsonNode? Publication { get; init; }

    /// <summary>The document of these settings.</summary>
    public static SiteDocument Of(SiteSettings site, JsonNode? publication) => new()
    {
        Title = site.Title,
        Description = site.Description,
        Language = site.Language,
        BaseUrl = site.BaseUrl,
        FeedLength = site.FeedLength,
        RatingInTitles = site.RatingInTitles,
        Hubs = site.Hubs.Count > 0 ? site.Hubs : null,
        Bylines = site.Bylines.Count > 0 ? site.Bylines : null,
        Comments = site.Comments,
        CommentDays = site.CommentDays,
        AnswerMails = site.AnswerMails,
        TimeZone = site.TimeZone.Name,
        Icon = site.Icon?.ToString(),
        Theme = site.Theme == SiteTheme.Plain ? null : site.Theme,
        Navigation = site.Navigation.Count > 0 ? site.Navigation : null,
        TagAuthority = site.TagAuthority,
        Created = site.Created,
        Revision = site.Revision,
        Publication = publication,
    };
}
