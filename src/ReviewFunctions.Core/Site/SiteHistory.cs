using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>What the site's settings were: the last revisions, each as it was saved.</summary>
public sealed class SiteHistory(CurrentSite sites, ISiteStore store)
{
    /// <summary>How many former revisions are kept. The one before them goes when another is saved.</summary>
    public const int MaxFormer = 50;

    /// <summary>The settings as they were at a revision, or are at the present one; <see langword="null"/> if it is not kept.</summary>
    public async Task<SiteSettings?> FindAsync(int revision, CancellationToken cancel)
    {
        var present = await sites.GetAsync(cancel);
        return revision == present.Revision ? present : await store.FindFormerAsync(revision, cancel);
    }

    /// <summary>The present revision and those before it that are kept, newest first.</summary>
    public async Task<IReadOnlyList<SiteRevision>> ListAsync(CancellationToken cancel)
    {
        var former = await store.ListFormerAsync(cancel);
        // Read after them: what is saved in between is in both, and never in none.
        var present = SiteRevision.Of(await sites.GetAsync(cancel));
        return [present, .. former.Where(revision => revision.Revision < present.Revision)];
    }
}
