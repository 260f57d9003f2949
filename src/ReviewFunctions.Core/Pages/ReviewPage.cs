using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>A review in full.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Review">The review.</param>
/// <param name="Body">Its body as sanitised HTML, with spoilers folded away.</param>
public sealed record ReviewPage(SiteSettings Site, Review Review, string Body) : Page(Site)
{
    /// <inheritdoc/>
    public override LanguageTag Language => Review.Content.Language;

    /// <summary>The headings of the body, for a table of contents.</summary>
    public IReadOnlyList<BodyHeading> Headings { get; init; } = [];

    /// <summary>How long the body takes to read, in whole minutes; 0 if that is not known.</summary>
    public int Minutes { get; init; }

    /// <summary>The image that it opens with, as the HTML of a figure; <see langword="null"/> if it has none.</summary>
    public string? LeadFigure { get; init; }

    /// <summary>
    /// The path of the same image as a whole, if the page shows a part of it; <see langword="null"/> if the page shows all of it.
    /// </summary>
    public string? WholeLead { get; init; }

    /// <summary>The same image for whoever links to the page.</summary>
    public SharedImage? LeadImage { get; init; }

    /// <summary>The comments that readers see, oldest first.</summary>
    public IReadOnlyList<Comment> Comments { get; init; } = [];

    /// <summary>What it leads on to.</summary>
    public FurtherReading Further { get; init; } = FurtherReading.None;

    /// <summary>The same review in other languages, as far as it is public: the original first.</summary>
    public IReadOnlyList<Review> Translations { get; init; } = [];

    /// <summary>The channel of what it is about, if others are about it too.</summary>
    public Channel? Work { get; init; }

    /// <summary>
    /// When the link ends by which it is shown to those without a token; <see langword="null"/> for the page that readers get.
    /// </summary>
    public DateTimeOffset? PreviewUntil { get; init; }

    /// <summary>Whether there is room for comments: they are taken, or there are some. A preview has none.</summary>
    public bool HasThread => PreviewUntil is null && (Comments.Count > 0 || Site.TakesComments(Review.Content));

    /// <summary>The page of a review.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="review">The review.</param>
    /// <param name="images">The images that it shows.</param>
    public static ReviewPage Of(SiteSettings site, Review review, ShownImages images)
    {
        var body = BodyHtml.Page(review.Content.Body, images.Find, PageWords.For(review.Content.Language)["Spoiler"]);
        var page = new ReviewPage(site, review with { Content = review.Content.ForReaders() }, body.Html)
        {
            Headings = body.Headings,
            Minutes = body.Minutes,
        };
        var lead = review.Content.LeadImage;
        if (images.Find(lead) is not { } picture) return page;
        return page with
        {
            LeadFigure = PictureHtml.Figure(picture, PictureHtml.AtHead(picture, lead?.Alt), lead?.Caption),
            WholeLead = picture.IsTall ? $"/{picture.Largest.Path}" : null,
            LeadImage = SharedImage.Of(picture, lead),
        };
    }
}
