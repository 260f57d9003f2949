using System.Globalization;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The site's settings as they are stored; made from the deployment's settings when they are first asked for.</summary>
public sealed class CurrentSite(ISiteStore store, SiteOptions options, TimeProvider time)
{
    /// <summary>
    /// Which kind of documents and lists this version derives. Whoever changes what a rebuild makes counts on, so that an update, and the
    /// way back, have everything derived again.
    /// </summary>
    public const int Derived = 8;

    /// <summary>The settings as they are stored now, never from memory: documents depend on them.</summary>
    public async Task<SiteSettings> GetAsync(CancellationToken cancel) => (await ReadAsync(cancel)).Settings;

    /// <summary>The same, to be saved over.</summary>
    public async Task<StoredSite> ReadAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (await store.FindAsync(cancel) is { } stored) return stored;
            var now = time.GetUtcNow();
            await store.TrySaveAsync(NewSite(now), EverythingChanged.New(now), over: null, cancel);
        }
    }

    /// <summary>
    /// Makes the site, if it is not there, and takes over the deployment's base URL if that is another than was last taken over, so that
    /// what an editor set stays. Either leaves the message to publish everything, and so does a version that derives something else than
    /// is there.
    /// </summary>
    public async Task ApplyDeploymentAsync(CancellationToken cancel)
    {
        var stored = await ReadAsync(cancel);
        var site = stored.Settings;
        if (IsTakenToLaptop(site.BaseUrl)) return;
        var isMoved = site.DeployedBaseUrl != options.BaseUrl;
        if (!isMoved && site.Derived == Derived) return;
        var now = time.GetUtcNow();
        var moved = isMoved
            ? site with
            {
                Revision = site.Revision + 1,
                Editor = null,
                Saved = InSeconds(now),
                BaseUrl = options.BaseUrl,
                DeployedBaseUrl = options.BaseUrl,
            }
            : site;
        await store.TrySaveAsync(moved with { Derived = Derived }, EverythingChanged.New(now), stored, cancel);
    }

    /// <summary>An app on a laptop may look at a public site's storage; it does not move the site there.</summary>
    private bool IsTakenToLaptop(Uri stored) => options.BaseUrl.IsLoopback && !stored.IsLoopback;

    private SiteSettings NewSite(DateTimeOffset now)
    {
        var created = InSeconds(now);
        var day = created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new SiteSettings
        {
            Title = options.Title,
            Description = options.Description,
            Language = LanguageTag.Parse(options.Language),
            BaseUrl = options.BaseUrl,
            DeployedBaseUrl = options.BaseUrl,
            Derived = Derived,
            TagAuthority = $"{options.TagAuthority ?? options.BaseUrl.IdnHost},{day}",
            Saved = created,
            Created = created,
        };
    }

    private static DateTimeOffset InSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
