using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Reviews.Themes;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables.Sites;

/// <inheritdoc cref="ISiteStore"/>
internal sealed class TableSiteStore(ContentTable content) : ISiteStore
{
    /// <summary>Addresses have no line breaks.</summary>
    private const char HubEnd = '\n';

    /// <summary>
    /// The column that tells one request's write from another's, since the SDK repeats a write whose answer was lost: the id of its
    /// message.
    /// </summary>
    private const string WriteId = "WriteId";

    private const string RevisionColumn = "Revision", SavedColumn = "Saved", EditorColumn = "Editor";

    private const string BylinesColumn = "Bylines", NavigationColumn = "Navigation", PagesColumn = "Pages", ThemeColumn = "Theme";

    /// <inheritdoc/>
    public async Task<StoredSite?> FindAsync(CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.Settings, cancel) is { } row
            ? new StoredSite(ToSettings(row), row.ETag.ToString())
            : null;

    /// <inheritdoc/>
    public async Task<SiteSettings?> FindFormerAsync(int revision, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.OfFormerSettings(revision), cancel) is { } row && ToSettings(row) is var former
            && former.Revision == revision
            ? former
            : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SiteRevision>> ListFormerAsync(CancellationToken cancel)
    {
        var filter = Keys.Range(Keys.Site, $"{Keys.Settings}|", Keys.Settings);
        var rows = await content.Rows.ListAsync(
            filter, SiteSettings.MaxFormer, cancel, "PartitionKey", "RowKey", RevisionColumn, SavedColumn, EditorColumn);
        return [.. rows.Select(ToRevision).OrderByDescending(former => former.Revision)];
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel)
    {
        var row = From(site, Keys.Settings, change.Id);
        var write = over is null ? ContentTable.Add(row) : ContentTable.Replace(row, over.Version);
        List<TableTransactionAction> writes = [write, ContentTable.Add(OutboxEntity.From(change))];
        if (over?.Settings is { } former && former.Revision != site.Revision)
            writes.Add(ContentTable.Put(From(former, Keys.OfFormerSettings(former.Revision), change.Id)));
        return await content.Rows.TryTransactAsync(writes, cancel)
            || await WasWrittenAsync(change.Id, cancel);
    }

    /// <summary>Whether a refused write is one's own, whose answer was lost, and is what is stored.</summary>
    private async Task<bool> WasWrittenAsync(Guid writeId, CancellationToken cancel) =>
        (await content.Rows.FindAsync(Keys.Site, Keys.Settings, cancel, WriteId))?.GetGuid(WriteId) == writeId;

    private static SiteRevision ToRevision(TableEntity row) =>
        new(row.GetInt32(RevisionColumn) ?? 1, row.GetDateTimeOffset(SavedColumn), row.GetString(EditorColumn));

    private static TableEntity From(SiteSettings site, string key, Guid writeId)
    {
        var row = new TableEntity(Keys.Site, key)
        {
            [WriteId] = writeId,
            [RevisionColumn] = site.Revision,
            [SavedColumn] = site.Saved,
            [EditorColumn] = site.Editor,
            ["Title"] = site.Title,
            ["Description"] = site.Description,
            ["Language"] = site.Language.ToString(),
            ["BaseUrl"] = site.BaseUrl.AbsoluteUri,
            ["DeployedBaseUrl"] = site.DeployedBaseUrl?.AbsoluteUri,
            ["Derived"] = site.Derived,
            ["TagAuthority"] = site.TagAuthority,
            ["FeedLength"] = site.FeedLength,
            ["RatingInTitles"] = site.RatingInTitles ? true : null,
            ["Hubs"] = string.Join(HubEnd, site.Hubs.Select(hub => hub.OriginalString)),
            ["Comments"] = StoredNames.OfPolicies.Of(site.Comments),
            ["CommentDays"] = site.CommentDays,
            ["AnswerMails"] = site.AnswerMails ? true : null,
            ["Icon"] = site.Icon?.ToString(),
            ["TimeZone"] = site.TimeZone.Name,
            ["Created"] = site.Created,
        };
        if (site.Bylines.Count > 0) LongColumn.Write(row, BylinesColumn, SiteJson.Write(site.Bylines));
        if (site.Navigation.Count > 0) LongColumn.Write(row, NavigationColumn, SiteJson.Write(site.Navigation));
        if (site.Theme != SiteTheme.Plain) LongColumn.Write(row, ThemeColumn, SiteJson.Write(site.Theme));
        if (site.Pages.Count > 0) LongColumn.Write(row, PagesColumn, SiteJson.Write(site.Pages));
        return row;
    }

    // Columns that came later are missing in rows that were written before: in those days the base URL was always the deployment's.
    private static SiteSettings ToSettings(TableEntity row)
    {
        var site = new SiteSettings
        {
            Revision = row.GetInt32(RevisionColumn) ?? 1,
            Saved = row.GetDateTimeOffset(SavedColumn),
            Editor = row.GetString(EditorColumn),
            Title = row.GetString("Title"),
            Description = row.GetString("Description"),
            Language = LanguageTag.Parse(row.GetString("Language")),
            BaseUrl = new Uri(row.GetString("BaseUrl")),
            DeployedBaseUrl = new Uri(row.GetString("DeployedBaseUrl") ?? row.GetString("BaseUrl")),
            Derived = row.GetInt32("Derived") ?? 0,
            TagAuthority = row.GetString("TagAuthority"),
            FeedLength = row.GetInt32("FeedLength") ?? SiteSettings.DefaultFeedLength,
            RatingInTitles = row.GetBoolean("RatingInTitles") is true,
            Hubs = [.. (row.GetString("Hubs") ?? "").Split(HubEnd, StringSplitOptions.RemoveEmptyEntries).Select(hub => new Uri(hub))],
            Comments = row.GetString("Comments") is { } policy ? StoredNames.OfPolicies.Read(policy) : CommentPolicy.Open,
            CommentDays = row.GetInt32("CommentDays"),
            AnswerMails = row.GetBoolean("AnswerMails") is true,
            Icon = row.GetString("Icon") is { } icon ? ImageId.Parse(icon) : null,
            TimeZone = row.GetString("TimeZone") is { } zone ? SiteTimeZone.Stored(zone) : SiteTimeZone.Utc,
            Created = row.GetDateTimeOffset("Created") ?? default,
        };
        if (LongColumn.Read(row, BylinesColumn) is { Length: > 0 } bylines)
            site = site with { Bylines = SiteJson.ReadBylines(bylines) };
        if (LongColumn.Read(row, ThemeColumn) is { Length: > 0 } theme) site = site with { Theme = SiteJson.ReadTheme(theme) };
        if (LongColumn.Read(row, PagesColumn) is { Length: > 0 } pages) site = site with { Pages = SiteJson.ReadPages(pages) };
        return LongColumn.Read(row, NavigationColumn) is { Length: > 0 } navigation
            ? site with { Navigation = SiteJson.ReadNavigation(navigation) }
            : site;
    }
}
