using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Core.Site;

/// <summary>A review in full.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="Body">Its body as sanitised HTML, with spoilers folded away.</param>
public sealed record ReviewPage(SiteSettings Site, Review Review, string Body) : Page(Site);
