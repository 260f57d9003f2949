using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>A page that leads to reviews.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public abstract record ListPage(SiteSettings Site, IReadOnlyList<Review> Newest) : Page(Site)
{
    /// <summary>The most reviews that a page shows which does not go on in others.</summary>
    public const int MaxReviews = 50;

    /// <summary>The images that the reviews show.</summary>
    public ShownImages Images { get; init; } = ShownImages.None;

    /// <summary>The image of the newest review that has one, for whoever links to the page.</summary>
    public SharedImage? LeadImage => Newest.Select(review => SharedImage.Of(Images, review)).OfType<SharedImage>().FirstOrDefault();

    /// <summary>What the page says of each review.</summary>
    public virtual IEnumerable<ReviewTeaser> Teasers => Newest.Select(review => ReviewTeaser.Of(Site, review, Images, PictureHtml.InList));
}

/// <summary>The newest reviews of a channel.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record ChannelPage(SiteSettings Site, Channel Channel, IReadOnlyList<Review> Newest) : ListPage(Site, Newest)
{
    /// <summary>Which page of the channel's others it is; <see langword="null"/> for the first one that readers see.</summary>
    public int? Number { get; init; }

    /// <summary>The page with what is older by one step; <see langword="null"/> if nothing is.</summary>
    public int? Older { get; init; }
}

/// <summary>The site's first page: the newest review leads, and the others follow in a grid.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record HomePage(SiteSettings Site, IReadOnlyList<Review> Newest) : ListPage(Site, Newest)
{
    /// <inheritdoc/>
    public override IEnumerable<ReviewTeaser> Teasers => Newest.Select((review, index) =>
        ReviewTeaser.Of(Site, review, Images, index == 0 ? PictureHtml.InLead : PictureHtml.InGrid));
}
