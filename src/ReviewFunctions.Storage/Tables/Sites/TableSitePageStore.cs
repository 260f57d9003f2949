using Azure.Data.Tables;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables.Sites;

/// <inheritdoc cref="ISitePageStore"/>
internal sealed class TableSitePageStore(ContentTable content) : ISitePageStore
{
    /// <summary>More than a site can have.</summary>
    private const int MostRead = 1000;

    /// <inheritdoc/>
    public async Task<SitePage?> FindAsync(SitePageId id, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.Site, Keys.OfPage(id), cancel) is { } row ? SitePageRow.ToPage(row) : null;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SitePage>> ListAsync(CancellationToken cancel)
    {
        var rows = await content.Rows.ListAsync(Keys.Range(Keys.Site, $"{Keys.Page}|", Keys.Page), MostRead, cancel);
        return [.. rows.Select(SitePageRow.ToPage)];
    }

    /// <inheritdoc/>
    public async Task<bool> TrySaveAsync(SitePage page, PageChanged message, CancellationToken cancel)
    {
        var row = SitePageRow.From(page, message.Id);
        var stored = await FindVersionAsync(page, cancel);
        if ((stored?.GetInt32(ReviewRow.Revision) ?? 0) != page.Revision - 1) return false;
        var write = stored is null ? ContentTable.Add(row) : ContentTable.Replace(row, stored.ETag.ToString());
        return await content.Rows.TryTransactAsync([write, ContentTable.Add(OutboxEntity.From(message))], cancel)
            || (await FindVersionAsync(page, cancel))?.GetGuid(ReviewRow.WriteId) == message.Id;
    }

    /// <inheritdoc/>
    public async Task<bool> TryRemoveAsync(SitePage page, PageChanged message, CancellationToken cancel)
    {
        if (await FindVersionAsync(page, cancel) is not { } stored) return true;
        if (stored.GetInt32(ReviewRow.Revision) != page.Revision) return false;
        var remove = ContentTable.Remove(stored, stored.ETag.ToString());
        return await content.Rows.TryTransactAsync([remove, ContentTable.Add(OutboxEntity.From(message))], cancel)
            || await FindVersionAsync(page, cancel) is null;
    }

    private Task<TableEntity?> FindVersionAsync(SitePage page, CancellationToken cancel) =>
        content.Rows.FindAsync(Keys.Site, Keys.OfPage(page.Id), cancel, "PartitionKey", "RowKey", ReviewRow.Revision, ReviewRow.WriteId);
}
