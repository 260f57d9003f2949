using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>A page for people, as data: what a template needs and nothing that it would have to look up.</summary>
/// <param name="Site">The publication that it is a page of.</param>
public abstract record Page(SiteSettings Site)
{
    /// <summary>The language that most of the page is in: that of the site, unless it shows one text in another.</summary>
    public virtual LanguageTag Language => Site.Language;

    /// <summary>What the page itself says, in that language.</summary>
    public PageWords Words => PageWords.For(Language);
}

/// <summary>What stands at the address of a review that was withdrawn or deleted.</summary>
/// <param name="Site">The publication.</param>
public sealed record GonePage(SiteSettings Site) : Page(Site);

/// <summary>What stands at an address that a review had before.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Target">Where the review is now.</param>
public sealed record MovedPage(SiteSettings Site, Uri Target) : Page(Site);

/// <summary>The page that searches in the browser.</summary>
/// <param name="Site">The publication.</param>
public sealed record SearchPage(SiteSettings Site) : Page(Site);

/// <summary>What stands at an address where nothing ever was.</summary>
/// <param name="Site">The publication.</param>
public sealed record NotFoundPage(SiteSettings Site) : Page(Site);

/// <summary>A page of the site's own.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Content">What its editor wrote.</param>
/// <param name="Body">Its text as sanitised HTML, with spoilers folded away.</param>
public sealed record TextPage(SiteSettings Site, SitePage Content, string Body) : Page(Site)
{
    /// <inheritdoc/>
    public override LanguageTag Language => Content.Language ?? Site.Language;
}
