using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>A page for people, as data: what a template needs and nothing that it would have to look up.</summary>
/// <param name="Site">The publication that it is a page of.</param>
public abstract record Page(SiteSettings Site);
