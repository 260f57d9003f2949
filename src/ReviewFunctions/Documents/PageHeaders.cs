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

    /// <summary>
    /// What the desk may load: its own files, WebAssembly among them, and pictures from anywhere that an editor names. Previews are shown
    /// in a frame that is a document of its own, without scripts.
    /// </summary>
    private const string DeskPolicy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data: blob:; "
            + "connect-src 'self'; font-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers that keep the desk from being misread or misused.</summary>
    public static void SetForDesk(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = DeskPolicy;
        headers["Referrer-Policy"] = "no-referrer";
    }

    /// <summary>Sets the headers that keep a page from being misread or misused.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
