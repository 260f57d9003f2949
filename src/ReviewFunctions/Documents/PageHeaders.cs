using Microsoft.AspNetCore.Http;
using ReviewFunctions.Core.Pages;
using ReviewFunctions.Desk;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Documents;

/// <summary>What every page tells the browser about itself.</summary>
public static class PageHeaders
{
    /// <summary>What a page may load, and that no other site frames it.</summary>
    public const string Policy = $"{PagePolicy.Usual}; frame-ancestors 'self'";

    /// <summary>The same for the page that searches.</summary>
    public const string SearchPolicy = $"{PagePolicy.OfSearch}; frame-ancestors 'self'";

    /// <summary>
    /// What the desk may load: its own files, WebAssembly among them, and pictures from anywhere that an editor names. Previews are shown
    /// in a frame that is a document of its own, without scripts.
    /// </summary>
    public const string DeskPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data: blob:; "
            + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// What the page may load on which an editor decides about an app, and that nothing frames it. Its form leads on to the app.
    /// </summary>
    /// <param name="redirect">The address of the app that it leads on to.</param>
    public static string ConsentPolicyFor(Uri redirect)
    {
        var isWeb = redirect.Scheme == Uri.UriSchemeHttps || redirect.Scheme == Uri.UriSchemeHttp;
        var target = isWeb ? redirect.GetLeftPart(UriPartial.Authority) : $"{redirect.Scheme}:";
        return $"default-src 'none'; img-src 'self' data:; style-src 'self'; base-uri 'none'; form-action 'self' {target}; "
            + "frame-ancestors 'none'";
    }

    /// <summary>What other sites learn of the page that leads to them: where it is, and not which.</summary>
    private const string Origin = "strict-origin-when-cross-origin";

    /// <summary>Sets the headers that keep a page from being misread or misused.</summary>
    /// <param name="headers">The headers of the answer.</param>
    /// <param name="path">The path of the page's document.</param>
    public static void Set(IHeaderDictionary headers, string path = "")
    {
        var isOfDesk = path.StartsWith(DeskFiles.Folder, StringComparison.Ordinal);
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = isOfDesk ? DeskPolicy : path == SiteAddresses.SearchPath ? SearchPolicy : Policy;
        headers["Referrer-Policy"] = isOfDesk ? "no-referrer" : Origin;
    }
}
