namespace ReviewFunctions.Core.Site;

/// <summary>What came of a change of the site: a <see cref="SavedSite"/>, a <see cref="PassedSiteTrial"/>, a <see cref="StaleSite"/> or an <see cref="UnusableSiteRequest"/>.</summary>
public abstract record SiteOutcome;
