using ReviewFunctions.Core.Feeds;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>The reviews of a month, or a part of them.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Archive">Which part of which month.</param>
/// <param name="Newest">Published reviews, newest first; none if the month has none any more.</param>
public sealed record ArchivePage(SiteSettings Site, Archive Archive, IReadOnlyList<Review> Newest) : ListPage(Site, Newest)
{
    /// <summary>What is older by one step.</summary>
    public Archive? Older { get; init; }

    /// <summary>What is newer by one step.</summary>
    public Archive? Newer { get; init; }

    /// <summary>The same for feeds.</summary>
    internal FeedHistory History => new()
    {
        Previous = AddressOf(Older),
        Next = AddressOf(Newer),
        Current = Site.Home(),
    };

    private Uri? AddressOf(Archive? archive) => archive is null ? null : Site.FolderOf(archive);
}

/// <summary>All months that have reviews.</summary>
/// <param name="Site">The publication.</param>
/// <param name="Months">The months, newest first.</param>
public sealed record ArchiveIndexPage(SiteSettings Site, IReadOnlyList<PublishedMonth> Months) : Page(Site)
{
    /// <summary>
    /// How much the page says of reviews at most, in bytes of their titles and addresses, and in titles: with all else it stays below 60 KB
    /// when it is compressed, however old the site is. Months behind that are there with their counts alone.
    /// </summary>
    public const int MaxTitleBytes = 32 * 1024, MaxTitles = 500;

    /// <summary>How many months, counted from the newest, show titles.</summary>
    public int MonthsWithTitles
    {
        get
        {
            var (bytes, titles) = (0, 0);
            return Months.TakeWhile(month =>
            {
                bytes += month.Newest.Sum(title => title.Bytes);
                titles += month.Newest.Count;
                return bytes <= MaxTitleBytes && titles <= MaxTitles;
            }).Count();
        }
    }
}
