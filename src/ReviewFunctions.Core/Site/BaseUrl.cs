using System.Diagnostics.CodeAnalysis;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Site;

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
