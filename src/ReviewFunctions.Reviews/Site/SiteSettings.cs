using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Themes;

namespace ReviewFunctions.Reviews.Site;

/// <summary>What the publication says of itself. Every document depends on it.</summary>
public sealed record SiteSettings
{
    /// <summary>The longest title, in Unicode scalar values.</summary>
    public const int MaxTitle = 200;

    /// <summary>The longest description, in Unicode scalar values.</summary>
    public const int MaxDescription = 500;

    /// <summary>The longest address anywhere in the settings, in UTF-16 code units.</summary>
    public const int MaxUrl = WebAddress.MaxLength;

    /// <summary>How many entries a feed may have unless somebody says otherwise, and the most that anybody can say.</summary>
    public const int DefaultFeedLength = 50, MaxFeedLength = 200;

    /// <summary>The most hubs.</summary>
    public const int MaxHubs = 8;

    /// <summary>The most bylines.</summary>
    public const int MaxBylines = 100;

    /// <summary>The most that all bylines take together, in bytes of stored JSON: every document reads them.</summary>
    public const int MaxBylineBytes = 512 * 1024;

    /// <summary>The most sections in the navigation.</summary>
    public const int MaxNavigation = 8;

    /// <summary>How many former revisions are kept. The one before them goes when another is saved.</summary>
    public const int MaxFormer = 50;

    /// <summary>The most days for which a review takes comments, where there is an end to them.</summary>
    public const int MaxCommentDays = 3650;

    /// <summary>Counts the saves from 1. It is also the strong ETag of the editors' API.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Who saved this revision; <see langword="null"/> for the deployment, and for one of before it was noted.</summary>
    public string? Editor { get; init; }

    /// <summary>When this revision was saved, in whole seconds UTC; <see langword="null"/> for one of before it was noted.</summary>
    public DateTimeOffset? Saved { get; init; }

    /// <summary>The publication's name: plain text, 1 to 200 characters.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a sentence: plain text, at most 500 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The language of the publication's own words.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>Where the site is: an absolute address that ends in a slash.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>
    /// The base URL of the deployment that was last taken over; <see langword="null"/> if none was. Only another one is taken over again.
    /// </summary>
    public Uri? DeployedBaseUrl { get; init; }

    /// <summary>
    /// Which kind of documents and lists was last derived, counted by versions of the app; 0 for those of before it was counted. An app
    /// that derives another has everything derived again.
    /// </summary>
    public int Derived { get; init; }

    /// <summary>
    /// The tagging entity of feed ids (<see href="https://www.rfc-editor.org/rfc/rfc4151#section-2.1">RFC 4151, 2.1</see>), such as
    /// <c>example.org,2026-11-22</c>. Fixed once the site exists: ids outlive its address.
    /// </summary>
    public required string TagAuthority { get; init; }

    /// <summary>The most entries that a feed holds, 1 to 200.</summary>
    public int FeedLength { get; init; } = DefaultFeedLength;

    /// <summary>Whether entries in feeds have the rating as stars behind their titles.</summary>
    public bool RatingInTitles { get; init; }

    /// <summary>The WebSub hubs that are to be told of new reviews: at most 8 addresses, each once.</summary>
    public IReadOnlyList<Uri> Hubs { get; init; } = [];

    /// <summary>Whom reviews appear under, by id, in the order they were added: at most 100.</summary>
    public IReadOnlyDictionary<string, Byline> Bylines { get; init; } = ReadOnlyDictionary<string, Byline>.Empty;

    /// <summary>The sections that every page leads to, at most 8; none for those that every site has.</summary>
    public IReadOnlyList<NavigationLink> Navigation { get; init; } = [];

    /// <summary>The published pages of the site's own, in the order of their titles. They follow the pages themselves.</summary>
    public IReadOnlyList<ListedPage> Pages { get; init; } = [];

    /// <summary>Where the dates on pages are those of the clock. Feeds, and the months of archives, do not depend on it.</summary>
    public SiteTimeZone TimeZone { get; init; } = SiteTimeZone.Utc;

    /// <summary>What becomes of a new comment, unless its review says otherwise.</summary>
    public CommentPolicy Comments { get; init; } = CommentPolicy.Open;

    /// <summary>For how many days after its publication a review takes comments, 1 to 3650; <see langword="null"/> for ever.</summary>
    public int? CommentDays { get; init; }

    /// <summary>Whether readers may ask to be told by mail of answers to their comments. Mail has to be set up for it.</summary>
    public bool AnswerMails { get; init; }

    /// <summary>
    /// The uploaded image that the site's icons are made of; <see langword="null"/> for the icon that comes with the app.
    /// </summary>
    public ImageId? Icon { get; init; }

    /// <summary>How the pages look.</summary>
    public SiteTheme Theme { get; init; } = SiteTheme.Plain;

    /// <summary>When the site was created, in whole seconds UTC; what an empty feed gives as its last change.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>What becomes of a new comment on a review. A site that takes none takes none anywhere.</summary>
    public CommentPolicy PolicyOf(ReviewContent review) =>
        Comments == CommentPolicy.Closed ? CommentPolicy.Closed : review.Comments ?? Comments;

    /// <summary>Whether a review takes comments.</summary>
    public bool TakesComments(ReviewContent review) => PolicyOf(review) != CommentPolicy.Closed;

    /// <summary>When a review stops taking comments; <see langword="null"/> for one that does not, or is not public.</summary>
    public DateTimeOffset? CommentsUntil(Review review) => CommentDays is { } days ? review.Published?.AddDays(days) : null;

    /// <summary>
    /// These settings in the place of others: as they are where an editor can change something, and as the others are where not.
    /// </summary>
    public SiteSettings Over(SiteSettings stored) => this with
    {
        Revision = stored.Revision,
        DeployedBaseUrl = stored.DeployedBaseUrl,
        Derived = stored.Derived,
        TagAuthority = stored.TagAuthority,
        Pages = stored.Pages,
        Created = stored.Created,
    };

    /// <summary>Whether the site's icons are made of an image, or it is in the theme.</summary>
    public bool IsMadeOf(ImageId image) => Icon == image || Theme.Images.Any(named => named.Image == image);

    /// <summary>Whether the site's icons are made of an image, or it is in the theme or the picture of a byline.</summary>
    public bool Names(ImageId image)
    {
        var folder = $"/{SiteAddresses.ImageFolder(image)}";
        return IsMadeOf(image)
            || Bylines.Values.Any(byline => byline.Avatar?.AbsolutePath.StartsWith(folder, StringComparison.Ordinal) is true);
    }

    /// <summary>
    /// The byline that a review's author stands for; the id as a name where there is none, <see langword="null"/> for no author.
    /// </summary>
    public Byline? BylineOf(string? author) =>
        author is null ? null : Bylines.TryGetValue(author, out var byline) ? byline : new Byline { Name = author };
}

/// <summary>Where a site is. It is served at the root of a host, so its address is a scheme, a host, perhaps a port, and a slash.</summary>
public static class BaseUrl
{
    /// <summary>
    /// Reads an absolute <c>http</c> or <c>https</c> address that ends in a slash and has no path, query, fragment or user name.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address) =>
        WebAddress.TryParse(text, SiteSettings.MaxUrl, out address)
        && text.EndsWith('/')
        && !text.Contains('@')
        && address is { PathAndQuery: "/", Fragment.Length: 0, Host.Length: > 0 };
}
