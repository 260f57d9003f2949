namespace ReviewFunctions.Reviews.Site;

/// <summary>Who saved which revision of the site's settings when, without the settings.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="Saved">When, in whole seconds UTC; <see langword="null"/> for one of before it was noted.</param>
/// <param name="Editor">Who; <see langword="null"/> for the deployment, and for one of before it was noted.</param>
public sealed record SiteRevision(int Revision, DateTimeOffset? Saved, string? Editor)
{
    /// <summary>That of some settings.</summary>
    public static SiteRevision Of(SiteSettings site) => new(site.Revision, site.Saved, site.Editor);
}
