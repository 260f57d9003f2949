using System.Text;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Months;

/// <summary>What other documents need to know of a month: derived from its reviews, so that nobody reads all of them for it.</summary>
/// <param name="Month">The month.</param>
public sealed record PublishedMonth(Month Month)
{
    /// <summary>How many archives the pages of one part of its sitemap fill.</summary>
    private const int ArchivesInPart = 10;

    /// <summary>
    /// The most reviews of one part of its sitemap. The protocol allows 50,000 in 50 MB; a thousand with all their images are far below
    /// that, and a part that changes is made again quickly.
    /// </summary>
    public const int ReviewsInPart = ArchivesInPart * Archive.MaxEntries;

    /// <summary>
    /// How many titles are noted of a month. Whoever lists months reads them all, so that they are few; the month's own pages have every
    /// review.
    /// </summary>
    public const int MostTitles = 10;

    /// <summary>Which part of a month's sitemap the reviews of an archive are in; both are counted from 1.</summary>
    public static int PartOf(int archive) => ((archive - 1) / ArchivesInPart) + 1;

    /// <summary>When each part of its sitemap last changed; empty for a month without reviews.</summary>
    public IReadOnlyList<DateTimeOffset> Changes { get; init; } = [];

    /// <summary>
    /// How many archives it has, each of <see cref="Archive.MaxEntries"/> reviews at most; 0 for a month without reviews.
    /// </summary>
    public int Archives { get; init; }

    /// <summary>How many reviews it has; <see langword="null"/> for a row of before they were counted.</summary>
    public int? Reviews { get; init; }

    /// <summary>Its newest reviews, newest first: at most <see cref="MostTitles"/>. None for a row of before they were noted.</summary>
    public IReadOnlyList<ArchivedTitle> Newest { get; init; } = [];

    /// <summary>How many archives it ever had: those beyond what it has now are gone.</summary>
    public int MostArchives { get; init; }

    /// <summary>
    /// Whether the archives before and after the month lead to those that it has. A write that changes how many those are takes it away.
    /// </summary>
    public bool IsLinked { get; init; }

    /// <summary>The store's tag of this very state; <see langword="null"/> for one that was not read from the store.</summary>
    public string? Version { get; init; }

    /// <summary>How many parts its sitemap ever had.</summary>
    public int SitemapParts => (MostArchives + ArchivesInPart - 1) / ArchivesInPart;

    /// <summary>Its archives, newest first.</summary>
    public IEnumerable<Archive> NewestFirst => Enumerable.Range(1, Archives).Reverse().Select(number => new Archive(Month, number));

    /// <summary>How many reviews one of its archives has, if they are counted.</summary>
    public int? CountIn(Archive archive) =>
        Reviews is not { } all ? null : Math.Min(Archive.MaxEntries, all - ((archive.Number - 1) * Archive.MaxEntries));

    /// <summary>The archive that its oldest reviews are in.</summary>
    public Archive First => new(Month, 1);

    /// <summary>The archive that its newest reviews are in.</summary>
    public Archive Last => new(Month, Archives);

    /// <summary>The month as its reviews say that it is.</summary>
    /// <param name="reviews">All of them, oldest first.</param>
    public PublishedMonth With(IReadOnlyList<Review> reviews)
    {
        var archives = Archive.CountFor(reviews.Count);
        return this with
        {
            Changes = [.. reviews.Chunk(ReviewsInPart).Select(part => part.Max(review => review.Updated))],
            Archives = archives,
            Reviews = reviews.Count,
            Newest = [.. reviews.Reverse().Take(MostTitles).Select(ArchivedTitle.Of)],
            MostArchives = Math.Max(MostArchives, archives),
            IsLinked = IsLinked && Archives == archives,
        };
    }
}

/// <summary>What the list of all months says of a review.</summary>
/// <param name="Slug">Where its page is.</param>
/// <param name="Headline">Its headline, without spoilers.</param>
/// <param name="Language">Its language.</param>
public sealed record ArchivedTitle(Slug Slug, string Headline, LanguageTag Language)
{
    /// <summary>How long it is on a page, in bytes, about: the headline and the slug in the address.</summary>
    internal int Bytes => Encoding.UTF8.GetByteCount(Headline) + Encoding.UTF8.GetByteCount(Slug.ToString());

    /// <summary>What is said of a review.</summary>
    internal static ArchivedTitle Of(Review review) =>
        new(review.Slug, review.Content.ForReaders().Headline, review.Content.Language);
}
