namespace ReviewFunctions.Core.Site;

/// <summary>The change would have been saved, had it not been a trial.</summary>
public sealed record PassedSiteTrial : SiteOutcome;
