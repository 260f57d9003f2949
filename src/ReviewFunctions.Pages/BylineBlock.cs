using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>Who writes, as the block below a review and their own page say.</summary>
/// <param name="Site">The publication, in whose language it is said.</param>
/// <param name="Author">Who.</param>
/// <param name="Page">Where all their reviews are.</param>
public sealed record BylineBlock(SiteSettings Site, Byline Author, Uri Page)
{
    /// <summary>The size of the picture of an author, in CSS pixels: it is a square.</summary>
    public const string PictureSize = "72";

    /// <summary>The block of the byline that a review's author stands for.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="author">The id of the byline; <see langword="null"/> is refused.</param>
    public static BylineBlock Of(SiteSettings site, string? author)
    {
        ArgumentNullException.ThrowIfNull(author);
        var byline = site.BylineOf(author) ?? new Byline { Name = author };
        return new BylineBlock(site, byline, site.FolderOf(Channel.OfAuthor(author)));
    }
}
