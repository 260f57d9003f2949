using System.Text.Json.Nodes;
using ReviewFunctions.Reviews.Json;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>What the site's settings were: the last revisions, each as it was saved.</summary>
public sealed class SiteHistory(CurrentSite sites, ISiteStore store)
{
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

/// <summary>Who saved which revision of the site's settings when, without the settings.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Saved">When, in whole seconds UTC; <see langword="null"/> for one of before it was noted.</param>
/// <param name="Editor">Who; <see langword="null"/> for the deployment, and for one of before it was noted.</param>
public sealed record SiteRevision(int Revision, DateTimeOffset? Saved, string? Editor)
{
    /// <summary>That of some settings.</summary>
    public static SiteRevision Of(SiteSettings site) => new(site.Revision, site.Saved, site.Editor);

    /// <summary>It as the API answers with it, JSON in UTF-8.</summary>
    public byte[] ToJson()
    {
        var json = new JsonObject { ["revision"] = Revision };
        if (Saved is { } saved) json["saved"] = InstantJson.Write(saved);
        if (Editor is not null) json["editor"] = Editor;
        return JsonFormat.Bytes(json);
    }
}
