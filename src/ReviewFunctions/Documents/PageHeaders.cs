using Microsoft.AspNetCore.Http;

namespace ReviewFunctions.Documents;

/// <summary>What every page tells the browser about itself.</summary>
internal static class PageHeaders
{
    /// <summary>
    /// What a page may load: its own pictures, styles and script, and pictures from elsewhere; no script that is written into it.
    /// </summary>
    private const string Policy =
        "default-src 'none'; img-src 'self' https: data:; style-src 'self'; script-src 'self'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Sets the headers that keep a page from being misread or misused.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
