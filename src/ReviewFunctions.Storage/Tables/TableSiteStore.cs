using Azure.Data.Tables;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="ISiteStore"/>
internal sealed class TableSiteStore(ContentTable content) : ISiteStore
{
    /// <inheritdoc/>
    public async Task<StoredSite?> FindAsync(CancellationToken cancel)
    {
        if (await content.Rows.FindAsync(Keys.Site, Keys.Settings, cancel) is not { } row) return null;
        var settings = new SiteSettings
        {
            Title = row.GetString("Title"),
            Description = row.GetString("Description"),
            Language = LanguageTag.Parse(row.GetString("Language")),
            BaseUrl = new Uri(row.GetString("BaseUrl")),
            TagAuthority = row.GetString("TagAuthority"),
            Created = row.GetDateTimeOffset("Created") ?? default,
        };
        return new StoredSite(settings, row.ETag.ToString());
    }

    /// <inheritdoc/>
    public Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel)
    {
        var row = new TableEntity(Keys.Site, Keys.Settings)
        {
            ["Title"] = site.Title,
            ["Description"] = site.Description,
            ["Language"] = site.Language.ToString(),
            ["BaseUrl"] = site.BaseUrl.AbsoluteUri,
            ["TagAuthority"] = site.TagAuthority,
            ["Created"] = site.Created,
        };
        var write = over is null ? ContentTable.Add(row) : ContentTable.Replace(row, over.Version);
        return content.Rows.TryTransactAsync([write, ContentTable.Add(OutboxEntity.From(change))], cancel);
    }
}
