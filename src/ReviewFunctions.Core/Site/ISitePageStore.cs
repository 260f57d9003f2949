using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The truth about the pages of the site's own.</summary>
public interface ISitePageStore
{
    /// <summary>A page, or <see langword="null"/>.</summary>
    Task<SitePage?> FindAsync(SitePageId id, CancellationToken cancel);

    /// <summary>All pages, oldest first; at most a thousand.</summary>
    Task<IReadOnlyList<SitePage>> ListAsync(CancellationToken cancel);

    /// <summary>Writes a page and its message in one transaction: both or neither.</summary>
    /// <param name="page">The page.</param>
    /// <param name="message">The message.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if the revision before it is not the stored one.</returns>
    Task<bool> TrySaveAsync(SitePage page, PageChanged message, CancellationToken cancel);

    /// <summary>Removes a page and adds its message in one transaction. Nothing of the page is left.</summary>
    /// <returns><see langword="false"/> if it is there and no longer as it was read.</returns>
    Task<bool> TryRemoveAsync(SitePage page, PageChanged message, CancellationToken cancel);
}
