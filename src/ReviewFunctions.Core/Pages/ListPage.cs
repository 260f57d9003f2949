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

/// <summary>
/// The site's first page: the newest review leads, others follow in a grid, then bands of columns, if there are enough reviews, then the
/// rest. Each review is there once.
/// </summary>
/// <param name="Site">The publication.</param>
/// <param name="Newest">Published reviews, newest first.</param>
public sealed record HomePage(SiteSettings Site, IReadOnlyList<Review> Newest) : ListPage(Site, Newest)
{
    /// <summary>How many reviews stand above the bands: the one that leads, and some rows of the grid.</summary>
    public const int MostAbove = 13;

    /// <summary>The bands, made of what the page reads anyway.</summary>
    public IReadOnlyList<ColumnBand> Bands => ColumnBand.Of(Newest.Skip(MostAbove));

    /// <summary>The reviews below the bands; none if there are no bands.</summary>
    public IReadOnlyList<Review> Below
    {
        get
        {
            var shown = Bands.SelectMany(band => band.Reviews).Select(review => review.Id).ToHashSet();
            return shown.Count == 0 ? [] : [.. Newest.Skip(MostAbove).Where(review => !shown.Contains(review.Id))];
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<ReviewTeaser> Teasers => Newest.Take(Bands.Count > 0 ? MostAbove : Newest.Count).Select((review, index) =>
        ReviewTeaser.Of(Site, review, Images, index == 0 ? PictureHtml.InLead : PictureHtml.InGrid));

    /// <summary>What the page says of reviews in a band, or below.</summary>
    public IEnumerable<ReviewTeaser> TeasersOf(IEnumerable<Review> reviews) =>
        reviews.Select(review => ReviewTeaser.Of(Site, review, Images, PictureHtml.InGrid));
}

/// <summary>The newest reviews of a column on the first page.</summary>
/// <param name="Column">The column, as the newest of them spells it.</param>
/// <param name="Reviews">As many as a band has, newest first.</param>
public sealed record ColumnBand(Channel Column, IReadOnlyList<Review> Reviews)
{
    /// <summary>The most bands.</summary>
    public const int Most = 6;

    /// <summary>How many reviews a band has. A column with fewer has none.</summary>
    public const int Length = 3;

    /// <summary>The bands that reviews make, which come newest first, as the bands do.</summary>
    public static IReadOnlyList<ColumnBand> Of(IEnumerable<Review> reviews) =>
    [
        .. (from review in reviews
            let name = review.Content.Column
            where name is not null
            group review by Tag.Identity(name) into column
            where column.Count() >= Length
            select new ColumnBand(Channel.Named(ChannelKind.Column, column.First().Content.Column ?? ""), [.. column.Take(Length)]))
            .Take(Most),
    ];
}
