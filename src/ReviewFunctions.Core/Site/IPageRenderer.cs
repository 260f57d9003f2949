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

    /// <summary>Renders a page as UTF-8 HTML without a byte order mark.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no template for this type of page.</exception>
    Task<byte[]> RenderAsync(Page page, CancellationToken cancel);
}
