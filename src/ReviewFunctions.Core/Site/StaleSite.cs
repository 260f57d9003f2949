namespace ReviewFunctions.Core.Site;

/// <summary>The settings are not at a revision that the change was meant for.</summary>
public sealed record StaleSite : SiteOutcome;
