using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Pages;

/// <summary>Who writes, as the block below a review and their own page say.</summary>
/// <param name="Site">The publication, in whose language it is said.</param>
/// <param name="Author">Who.</param>
/// <param name="Page">Where all their reviews are.</param>
/// <param name="Words">What the page around it says.</param>
public sealed record BylineBlock(SiteSettings Site, Byline Author, Uri Page, PageWords Words)
{
    /// <summary>The size of the picture of an author, in CSS pixels: it is a square.</summary>
    public const string PictureSize = "72";

    /// <summary>The block of the byline that a review's author stands for.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="author">The id of the byline; <see langword="null"/> is refused.</param>
    /// <param name="words">What the page around it says.</param>
    public static BylineBlock Of(SiteSettings site, string? author, PageWords words)
    {
        ArgumentNullException.ThrowIfNull(author);
        var byline = site.BylineOf(author) ?? new Byline { Name = author };
        return new BylineBlock(site, byline, site.FolderOf(Channel.OfAuthor(author)), words);
    }
}
