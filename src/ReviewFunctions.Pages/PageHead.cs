using Microsoft.AspNetCore.Html;
using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Pages.StructuredData;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>What a page says of itself to browsers, search engines and whoever links to it.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Title">The page's own title, without the publication's.</param>
/// <param name="Language">The language that most of the page is in.</param>
public sealed record PageHead(SiteSettings Site, string Title, LanguageTag Language)
{
    /// <summary>The title as a browser's tab shows it.</summary>
    public string FullTitle => Title == Site.Title ? Title : $"{Title} · {Site.Title}";

    /// <summary>What the page is about, without spoilers.</summary>
    public string? Description { get; init; }

    /// <summary>The one address of the page's content.</summary>
    public Uri? Canonical { get; init; }

    /// <summary>The page in other languages, and in its own; none if it is in one alone.</summary>
    public IReadOnlyList<(LanguageTag Language, Uri Address)> Languages { get; init; } = [];

    /// <summary>What others embed of the page.</summary>
    public Uri? Embed { get; init; }

    /// <summary>Where browsers go at once.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Whether search engines are to keep it.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>Its type in the <see href="https://ogp.me/#types">Open Graph</see>.</summary>
    public string OpenGraphType { get; init; } = "website";

    /// <summary>When its review was published.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When its review was last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The image that whoever links to the page may show.</summary>
    public SharedImage? Image { get; init; }

    /// <summary>What the page shows, as JSON-LD, each escaped for a script element.</summary>
    public IReadOnlyList<HtmlString> StructuredData { get; init; } = [];

    /// <summary>The script that the page is better with.</summary>
    public Uri? Script { get; init; }

    /// <summary>
    /// What the page may load, where that is other than usual: it is said in the page too, since a static website sends no header for it.
    /// </summary>
    public string? Policy { get; init; }

    /// <summary>Whether its content is as wide as the head of the page, and not as wide as text is read.</summary>
    public bool IsWide { get; init; }

    /// <summary>The channels whose feeds a reader may find here, the page's own first.</summary>
    public IReadOnlyList<Channel> Channels { get; init; } = [Channel.All];

    /// <summary>The feed of the comments on the page's review, or on all, if there can be any.</summary>
    public LinkedFeed? Comments { get; init; }

    /// <summary>All feeds that a reader may find here.</summary>
    public IEnumerable<LinkedFeed> Feeds =>
        [.. Channels.Select(channel => new LinkedFeed(TitleOf(channel), Site.FolderOf(channel))),
            .. Comments is null ? [] : new[] { Comments }];

    private string TitleOf(Channel channel) =>
        channel.Kind == ChannelKind.Kind ? $"{PageWords.For(Language).NameOf(Site, channel)} · {Site.Title}" : Site.TitleOf(channel);

    /// <summary>The head of a channel's page.</summary>
    public static PageHead Of(ChannelPage page) => new(page.Site, NameOf(page), page.Language)
    {
        Description = page.Words.Say(page.Site.DescriptionOf(page.Channel, page.Words.NameOf(page.Site, page.Channel))),
        Canonical = page.Number is { } number ? page.Site.PartOf(page.Channel, number) : page.Site.FolderOf(page.Channel),
        OpenGraphType = page.Channel.Kind == ChannelKind.Author ? "profile" : "website",
        Image = page.LeadImage,
        StructuredData =
        [
            JsonLd.OfWay(
                page.Site, (page.Words[ListAddresses.NameOf(page.Channel.Kind)], page.Site.IndexOf(page.Channel.Kind)),
                (page.Words.NameOf(page.Site, page.Channel), page.Site.FolderOf(page.Channel))),
            .. page.Channel.Kind == ChannelKind.Work ? [WorkJsonLd.Write(page)] : Array.Empty<HtmlString>(),
        ],
        Channels = page.Channel.HasFeeds ? [page.Channel, Channel.All] : [Channel.All],
    };

    private static string NameOf(ChannelPage page) =>
        page.Number is { } number
            ? $"{page.Words.NameOf(page.Site, page.Channel)}, {page.Words["page {0}", number]}"
            : page.Words.NameOf(page.Site, page.Channel);

    /// <summary>The head of the page that lists all channels.</summary>
    public static PageHead Of(DirectoryPage page) => new(page.Site, page.Words["Feeds"], page.Language)
    {
        Description = page.Words["Every list of reviews from {0}, to subscribe to.", page.Site.Title],
        Canonical = page.Site.Directory(),
        Script = page.Site.Script(),
    };

    /// <summary>The head of the page that lists the channels of a kind. An empty one is for nobody to find.</summary>
    public static PageHead Of(ChannelIndexPage page) => new(page.Site, page.Words[ListAddresses.NameOf(page.Kind)], page.Language)
    {
        Description = page.Words[PageWordsOfLists.DescriptionOf(page.Kind), page.Site.Title],
        Canonical = page.Site.IndexOf(page.Kind),
        IsIndexed = page.Channels.Count > 0,
    };

    /// <summary>The head of an archive's page. One that has emptied is for nobody to find.</summary>
    public static PageHead Of(ArchivePage page) => new(page.Site, PageDates.Written(page.Archive, page.Language), page.Language)
    {
        Description = page.Words["Reviews from {0}, {1}.", page.Site.Title, PageDates.Written(page.Archive, page.Language)],
        Canonical = page.Site.FolderOf(page.Archive),
        Image = page.LeadImage,
        StructuredData =
        [
            JsonLd.OfWay(
                page.Site, (page.Words["Reviews by month"], page.Site.ArchiveIndex()),
                (PageDates.Written(page.Archive, page.Language), page.Site.FolderOf(page.Archive))),
        ],
        IsIndexed = page.Newest.Count > 0,
    };

    /// <summary>The head of the page that lists all months.</summary>
    public static PageHead Of(ArchiveIndexPage page) =>
        new(page.Site, page.Words["Reviews by month"], page.Language)
        {
            Description = page.Words["All reviews from {0}, by month.", page.Site.Title],
            Canonical = page.Site.ArchiveIndex(),
        };

    /// <summary>The head of the page that searches. Who searches the web is to find reviews, and not another search.</summary>
    public static PageHead Of(SearchPage page) => Unindexed(page, page.Words["Search"]) with
    {
        Canonical = page.Site.Search(),
        Script = page.Site.SearchScript(),
        Policy = PagePolicy.OfSearch,
    };

    /// <summary>The head of the site's first page.</summary>
    public static PageHead Of(HomePage page) =>
        new(page.Site, page.Site.Title, page.Language)
        {
            Description = page.Site.Description,
            Canonical = page.Site.Home(),
            Image = page.LeadImage,
            StructuredData = [JsonLd.OfSite(page.Site)],
            Comments = page.Site.Comments == CommentPolicy.Closed ? null : LinkedFeed.OfComments(page.Site),
            IsWide = true,
        };

    /// <summary>The head of a review's page.</summary>
    public static PageHead Of(ReviewPage page) => page.PreviewUntil is null
        ? OfPublic(page)
        : new(page.Site, page.Review.Content.FullHeadline, page.Language) { IsIndexed = false, Channels = [] };

    private static PageHead OfPublic(ReviewPage page) => new(page.Site, page.Review.Content.FullHeadline, page.Language)
    {
        Description = Describe(page.Review.Content),
        Canonical = page.Site.Permalink(page.Review.Slug),
        Languages = page.Translations.Count == 0
            ? []
            : [.. page.Translations.Prepend(page.Review).Select(review => (review.Content.Language, page.Site.Permalink(review.Slug)))],
        Embed = page.Site.Embed(page.Review.Slug),
        OpenGraphType = "article",
        Published = page.Review.Published,
        Updated = page.Review.Updated,
        Channels = [.. Channel.Of(page.Review.Content)
            .Where(channel => channel.Kind is ChannelKind.All or ChannelKind.Column or ChannelKind.Author)],
        Comments = page.HasThread ? LinkedFeed.OfComments(page.Site, page.Review) : null,
        Image = SharedImage.OrCard(page.LeadImage, page.Site, page.Review),
        Script = page.Site.Script(),
        StructuredData = [ReviewJsonLd.Write(page), ReviewJsonLd.WriteWay(page)],
    };

    /// <summary>The head of a page of the site's own.</summary>
    public static PageHead Of(TextPage page) => new(page.Site, page.Content.Title, page.Language)
    {
        Description = BodyHtml.Excerpt(page.Content.Body),
        Canonical = page.Site.PageAt(page.Content.Path.ToString()),
    };

    /// <summary>The head of the page for a comment that was not taken.</summary>
    public static PageHead Of(CommentFormPage page) => Unindexed(page, page.Title);

    /// <summary>The head of the page that ends mails about answers.</summary>
    public static PageHead Of(AnswerMailPage page) => Unindexed(page, page.Words["Mail about answers"]);

    /// <summary>The head of the page where an editor decides what an app may do.</summary>
    public static PageHead Of(ConsentPage page) => Unindexed(page, "Sign in to an app");

    /// <summary>The head of the page for an app that cannot sign in.</summary>
    public static PageHead Of(SignInFaultPage page) => Unindexed(page, "The app cannot sign in");

    /// <summary>The head of a page that leads elsewhere.</summary>
    public static PageHead Of(MovedPage page) =>
        Unindexed(page, page.Words["Moved"]) with { Canonical = page.Target, MovedTo = page.Target };

    /// <summary>The head of a page for what was taken back.</summary>
    public static PageHead Of(GonePage page) => Unindexed(page, page.Words["No longer here"]);

    /// <summary>The head of a page for what never was.</summary>
    public static PageHead Of(NotFoundPage page) => Unindexed(page, page.Words["Not found"]);

    /// <summary>What a review is about: as its editor says, else how it starts.</summary>
    public static string? Describe(ReviewContent content) => content.Summary ?? BodyHtml.Excerpt(content.Body);

    private static PageHead Unindexed(Page page, string title) => new(page.Site, title, page.Language) { IsIndexed = false };
}
