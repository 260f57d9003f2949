using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>The site's first page: the newest review leads, and the others follow in a grid.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record HomePage(SiteSettings Site, IReadOnlyList<Review> Newest) : ListPage(Site, Newest)
{
    /// <inheritdoc/>
    public override IEnumerable<ReviewTeaser> Teasers => Newest.Select((review, index) =>
        ReviewTeaser.Of(Site, review, Images, index == 0 ? PictureHtml.InLead : PictureHtml.InGrid));
}
