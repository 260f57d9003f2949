namespace ReviewFunctions.Core.Site;

/// <summary>Turns pages into HTML. A pure function of the page: no clock, no request, the same bytes every time.</summary>
public interface IPageRenderer
{
    /// <summary>The stylesheet that every page links to, as UTF-8 CSS.</summary>
    ReadOnlyMemory<byte> Stylesheet { get; }

    /// <summary>The script of pages that have addresses to copy, as UTF-8 JavaScript.</summary>
    ReadOnlyMemory<byte> Script { get; }

    /// <summary>The picture that browsers put beside the site's name, as UTF-8 SVG.</summary>
    ReadOnlyMemory<byte> Icon { get; }

    /// <summary>The same picture for browsers that ask for <c>favicon.ico</c>, of a site that has no icon of its own.</summary>
    ReadOnlyMemory<byte> Favicon { get; }

    /// <summary>The same picture as PNG for home screens and feed readers, of a site that has no icon of its own.</summary>
    ReadOnlyMemory<byte> TouchIcon { get; }

    /// <summary>Renders a page as UTF-8 HTML without a byte order mark.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no template for this type of page.</exception>
    Task<byte[]> RenderAsync(Page page, CancellationToken cancel);
}
