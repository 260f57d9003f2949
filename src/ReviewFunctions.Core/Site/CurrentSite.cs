using System.Globalization;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Site;

/// <summary>The site's settings as they are stored; made from the deployment's settings when they are first asked for.</summary>
public sealed class CurrentSite(ISiteStore store, SiteOptions options, TimeProvider time)
{
    /// <summary>The settings as they are stored now, never from memory: documents depend on them.</summary>
    public async Task<SiteSettings> GetAsync(CancellationToken cancel) =>
        (await store.FindAsync(cancel))?.Settings ?? await CreateAsync(cancel);

    /// <summary>Makes the site, if it is not there, and takes over a changed base URL; either leaves the duty to publish everything.</summary>
    public async Task ApplyDeploymentAsync(CancellationToken cancel)
    {
        var stored = await store.FindAsync(cancel);
        if (stored is null)
            await CreateAsync(cancel);
        else if (stored.Settings.BaseUrl != options.BaseUrl && !IsTakenToLaptop(stored.Settings.BaseUrl))
            await store.TrySaveAsync(stored.Settings with { BaseUrl = options.BaseUrl }, Rebuild.NewDuty(time.GetUtcNow()), stored, cancel);
    }

    /// <summary>An app on a laptop may look at a public site's storage; it does not move the site there.</summary>
    private bool IsTakenToLaptop(Uri stored) => options.BaseUrl.IsLoopback && !stored.IsLoopback;

    private async Task<SiteSettings> CreateAsync(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var created = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var day = created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var site = new SiteSettings
        {
            Title = options.Title,
            Description = options.Description,
            Language = LanguageTag.Parse(options.Language),
            BaseUrl = options.BaseUrl,
            TagAuthority = $"{options.TagAuthority ?? options.BaseUrl.IdnHost},{day}",
            Created = created,
        };
        if (await store.TrySaveAsync(site, Rebuild.NewDuty(now), over: null, cancel)) return site;
        return await GetAsync(cancel);
    }
}
