using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The truth about the site itself.</summary>
public interface ISiteStore
{
    /// <summary>The settings as they are stored now, or <see langword="null"/> before the site exists.</summary>
    Task<StoredSite?> FindAsync(CancellationToken cancel);

    /// <summary>A former revision of the settings, or <see langword="null"/> if it is not kept.</summary>
    Task<SiteSettings?> FindFormerAsync(int revision, CancellationToken cancel);

    /// <summary>The former revisions that are kept, newest first: at most <see cref="SiteSettings.MaxFormer"/>.</summary>
    Task<IReadOnlyList<SiteRevision>> ListFormerAsync(CancellationToken cancel);

    /// <summary>
    /// Writes the settings and the message to publish everything in one transaction: both or neither. If they are another revision than
    /// what was read, that is kept as a former one by the same transaction, and the oldest of too many makes room for it.
    /// </summary>
    /// <param name="site">The settings.</param>
    /// <param name="change">The message.</param>
    /// <param name="over">What was read; <see langword="null"/> when the site did not exist.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns><see langword="false"/> if they are no longer as they were read.</returns>
    Task<bool> TrySaveAsync(SiteSettings site, EverythingChanged change, StoredSite? over, CancellationToken cancel);
}

/// <summary>The site's settings as they were read from the store.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredSite(SiteSettings Settings, string Version);
