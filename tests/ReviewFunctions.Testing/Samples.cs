using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Testing;

/// <summary>Reviews for tests that do not care what is in them.</summary>
public static class Samples
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Somebody who may change the site.</summary>
    public static Editor Editor { get; } = new("editor", [AccessScope.Site], Byline: null);

    public static ReviewContent Content(string headline = "A headline") => new()
    {
        Headline = headline,
        Body = "A body.",
        Language = LanguageTag.Parse("en"),
        Subject = new Subject { Kind = SubjectKind.Film, Title = "A film" },
    };

    /// <summary>A review at revision 1, published at <see cref="Noon"/> unless it is a draft.</summary>
    public static Review Review(ReviewStatus status = ReviewStatus.Published, string headline = "A headline")
    {
        var id = ReviewId.New(Noon);
        return new Review
        {
            Id = id,
            Revision = 1,
            Status = status,
            Slug = Slug.Parse($"s{id}"),
            Published = status == ReviewStatus.Draft ? null : Noon,
            Updated = Noon,
            Editor = "editor",
            Saved = Noon,
            Content = Content(headline),
        };
    }

    /// <summary>A draft of a page of the site's own, at a path of its own.</summary>
    public static SitePage Page()
    {
        var id = SitePageId.Of(Guid.CreateVersion7(Noon));
        return new SitePage
        {
            Id = id,
            Revision = 1,
            Status = PageStatus.Draft,
            Title = "About",
            Body = "Who we are.",
            Path = PagePath.Parse($"about/{id}"),
            Saved = Noon,
            Editor = "editor",
        };
    }

    /// <summary>A comment that readers see, made so many minutes after noon.</summary>
    public static Comment Comment(ReviewId review, int minute = 0) => new()
    {
        Key = new CommentKey(review, CommentId.New(Noon.AddMinutes(minute))),
        Status = CommentStatus.Approved,
        Verdict = CommentVerdict.Ham,
        Name = "Sohn <Mina>",
        Body = $"Comment {minute} & more.",
        Updated = Noon.AddMinutes(minute),
    };

    /// <summary>An image that readers can have, of an id of its own.</summary>
    public static Image Image(string alt = "Two chairs & \"a\" 피아노") => new()
    {
        Id = ImageId.Of(System.Security.Cryptography.SHA256.HashData(Guid.CreateVersion7().ToByteArray())),
        Status = ImageStatus.Ready,
        Description = new ImageDescription
        {
            Alt = alt,
            Caption = "Its own caption",
            Credit = "A. Photographer",
            FocalPoint = new FocalPoint(0.25m, 0.5m)
        },
        Kind = ImageKind.Jpeg,
        Width = 800,
        Height = 600,
        Bytes = 100_000,
        Original = "original",
        Uploaded = Noon,
        Editor = "editor",
        UnusedSince = Noon,
        Placeholder = "data:image/webp;base64,AAAA",
        DominantColour = "#102030",
        Variants =
        [
            .. from width in (int[])[320, 640, 800]
               from type in (string[])[ImageVariant.WebP, ImageVariant.Jpeg]
               select new ImageVariant(ImageVariant.NameOf(width, type), type, width, width * 3 / 4, width * 100),
        ],
    };

    /// <summary>The next revision of a review, with another headline.</summary>
    public static Review Next(this Review review) => review with
    {
        Revision = review.Revision + 1,
        Content = review.Content with { Headline = $"Headline {review.Revision + 1}" },
    };

    /// <summary>The next revision of a review, which says the same in another state.</summary>
    public static Review Next(this Review review, ReviewStatus status) => review with
    {
        Revision = review.Revision + 1,
        Status = status,
        Published = review.Published ?? (status == ReviewStatus.Published ? Noon : null),
    };
}
