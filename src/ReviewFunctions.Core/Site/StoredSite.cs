using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The site's settings as they were read from the store.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Version">The store's tag of this very state.</param>
public sealed record StoredSite(SiteSettings Settings, string Version);
