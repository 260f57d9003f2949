namespace ReviewFunctions.Core.Site;

/// <summary>The change is stored, with the message to publish everything.</summary>
/// <param name="Settings">The settings as they are stored.</param>
public sealed record SavedSite(SiteSettings Settings) : SiteOutcome;
