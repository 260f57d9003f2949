using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>What an editor makes of a page of the site's own: checked, and not yet stored.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its text.</param>
/// <param name="Path">Where it is to be.</param>
/// <param name="Language">The language that it is in; <see langword="null"/> for that of the site.</param>
/// <param name="InFooter">Whether the foot of every page leads to it.</param>
/// <param name="Status">What it is to be.</param>
public sealed record SitePageDraft(string Title, string Body, PagePath Path, LanguageTag? Language, bool InFooter, PageStatus Status)
{
    private static readonly FixedFields ReadOnly = new(
        ("id", "It is the page's for good."),
        ("url", "It follows the path."),
        ("formerPaths", "They are the paths that the page had since it was first public."),
        ("published", "It is fixed at the first publication."),
        ("saved", "It is when the page was saved."),
        ("editor", "It is whoever saves."),
        ("revision", "It counts the saves."));

    /// <summary>Reads a new page.</summary>
    public static Outcome<SitePageDraft> Read(ReadOnlyMemory<byte> utf8) =>
        JsonRequest.Read(utf8, RefusalKind.InvalidPage, fields =>
        {
            var draft = Read(fields, stored: null);
            fields.RefuseOthers();
            return draft;
        });

    /// <summary>Reads the whole of a page as it is to be: what is missing is as it is by default.</summary>
    /// <param name="utf8">The request.</param>
    /// <param name="stored">The page as it is stored, which says what may not change.</param>
    /// <param name="site">The site, for the page's address.</param>
    public static Outcome<SitePageDraft> Read(ReadOnlyMemory<byte> utf8, SitePage stored, SiteSettings site) => ReadOnly.ReadChange(
        utf8, SiteJson.Write(SitePageDocument.Of(stored, site)), isPatch: false, RefusalKind.InvalidPage, fields => Read(fields, stored));

    /// <summary>The page as it is then.</summary>
    /// <param name="stored">The page as it was; <see langword="null"/> for a new one.</param>
    /// <param name="id">Which page.</param>
    /// <param name="editor">Who saves it.</param>
    /// <param name="now">The time, in whole seconds.</param>
    public SitePage Over(SitePage? stored, SitePageId id, string editor, DateTimeOffset now) => new()
    {
        Id = id,
        Revision = (stored?.Revision ?? 0) + 1,
        Status = Status,
        Title = Title,
        Body = Body,
        Path = Path,
        FormerPaths = [.. (stored?.KnownPaths ?? []).Where(known => known != Path)],
        Language = Language,
        InFooter = InFooter,
        Published = stored?.Published ?? (Status == PageStatus.Published ? now : null),
        Saved = now,
        Editor = editor,
    };

    private static SitePageDraft? Read(JsonFields fields, SitePage? stored)
    {
        var title = fields.Required("title")?.OpenText(SitePage.MaxTitle);
        var body = fields.Required("body") is { } markdown ? BodyField.Read(markdown, SitePage.MaxBodyBytes) : null;
        var path = fields.Required("path") is { } place ? PathOf(place) : null;
        var language = fields.Optional("language")?.Language();
        var inFooter = fields.Optional("inFooter")?.Truth() ?? true;
        var status = fields.Optional("status") is { } asked ? StatusOf(asked, stored) : PageStatus.Draft;
        if (path is { } wanted && stored?.KnownPaths.Append(wanted).Distinct().Count() > SitePage.MaxFormerPaths + 1)
            fields.Optional("path")?.Refuse($"The page can keep {SitePage.MaxFormerPaths} former paths at most, and has them.");
        return title is null || body is null || path is null ? null
            : new SitePageDraft(title, body, path.Value, language, inFooter, status);
    }

    private static PagePath? PathOf(JsonField field)
    {
        if (field.String() is not { } text) return null;
        if (PagePath.TryParse(text, out var path)) return path;
        field.Refuse(
            $"Must be 1 to {PagePath.MaxSegments} slugs with a slash between them, such as about or about/team, of at most "
            + $"{PagePath.MaxLength} characters, and no path that the site keeps for itself.");
        return null;
    }

    private static PageStatus StatusOf(JsonField field, SitePage? stored)
    {
        if (field.OneOf<PageStatus>() is not { } status) return PageStatus.Draft;
        var wasPublic = stored?.Published is not null;
        if (status == PageStatus.Draft && wasPublic) field.Refuse("Must be published or withdrawn: the page was public.");
        if (status == PageStatus.Withdrawn && !wasPublic) field.Refuse("Must be draft or published: the page was never public.");
        return status;
    }
}
