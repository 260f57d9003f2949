using ReviewFunctions.Core.Json;

namespace ReviewFunctions.Core.Site.Drafts;

/// <summary>The request says what is to become of the site, and passes every check.</summary>
/// <param name="Settings">The settings as they are to be, still at the revision that is stored.</param>
public sealed record AcceptedSite(SiteSettings Settings) : DraftReading;
