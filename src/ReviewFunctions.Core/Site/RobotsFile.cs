using System.Text;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Site;

/// <summary>
/// What crawlers are told (<see href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</see>): everything may be read but the API, and
/// where the sitemap is.
/// </summary>
internal static class RobotsFile
{
    /// <summary>The <c>Content-Type</c> that it is served with.</summary>
    internal const string ContentType = "text/plain; charset=utf-8";

    internal static byte[] Write(SiteSettings site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /api/\n\nSitemap: {site.Resolve(SiteAddresses.SitemapIndexPath).AbsoluteUri}\n");
}
