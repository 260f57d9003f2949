using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>A page of the site's own.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Content">What its editor wrote.</param>
/// <param name="Body">Its text as sanitised HTML, with spoilers folded away.</param>
public sealed record TextPage(SiteSettings Site, SitePage Content, string Body) : Page(Site)
{
    /// <summary>The language that it is in.</summary>
    public LanguageTag Language => Content.Language ?? Site.Language;
}
