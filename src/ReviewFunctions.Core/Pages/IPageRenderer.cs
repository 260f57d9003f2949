using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Pages;

/// <summary>Turns pages into HTML. A pure function of the page: no clock, no request, the same bytes every time.</summary>
public interface IPageRenderer
{
    /// <summary>A file that every site has as it comes with the app: the stylesheet, the script, the icons.</summary>
    /// <param name="path">Its path below the site's address, one of those in <see cref="SiteAddresses"/>.</param>
    ReadOnlyMemory<byte> FileAt(string path);

    /// <summary>Renders a page as UTF-8 HTML without a byte order mark.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no template for this type of page.</exception>
    Task<byte[]> RenderAsync(Page page, CancellationToken cancel);
}
