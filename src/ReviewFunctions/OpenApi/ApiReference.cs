using System.IO.Compression;
using System.Text;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Documents.Caching;
using Scalar.AspNetCore;

namespace ReviewFunctions.OpenApi;

/// <summary>
/// The description of the API, for tools and for people. Each part is made when it is first asked for, and kept with its encodings.
/// </summary>
public sealed class ApiReference
{
    /// <summary>Where the description for tools is.</summary>
    public const string JsonRoute = "api/openapi.json";

    /// <summary>Where the script is that shows it to people.</summary>
    public const string ScriptRoute = "api/reference.js";

    private const string CacheControl = "public, max-age=300";
    private const string JsonName = "openapi.json";
    private const string ScriptName = "ScalarStaticAssets.scalar.js";

    private const string Text =
        $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>Review Functions: the API</title>
        <link rel="icon" href="data:,">
        </head>
        <body>
        <noscript>This page needs JavaScript; the <a href="/{{JsonRoute}}">OpenAPI document</a> says the same.</noscript>
        <script id="api-reference" data-configuration='{
          "url": "/{{JsonRoute}}",
          "withDefaultFonts": false, "telemetry": false, "showDeveloperTools": "never", "hideClientButton": true, "persistAuth": false,
          "agent": {"disabled": true}, "mcp": {"disabled": true},
          "authentication": {"preferredSecurityScheme": "editor"} }'></script>
        <script src="/{{ScriptRoute}}"></script>
        </body>
        </html>

        """;

    private readonly Lazy<CachedDocument> _json = new(() => Cached("application/json; charset=utf-8", ReadJson()));
    private readonly Lazy<CachedDocument> _page = new(() => Cached("text/html; charset=utf-8", Encoding.UTF8.GetBytes(Text)));
    private readonly Lazy<CachedDocument> _script = new(() => Cached("text/javascript; charset=utf-8", ReadScript()));

    /// <summary>The OpenAPI document.</summary>
    public CachedDocument Json => _json.Value;

    /// <summary>The page that shows it.</summary>
    public CachedDocument Page => _page.Value;

    /// <summary>
    /// The page's script, which is Scalar's. It comes from the program itself, so that nobody else learns who reads the page.
    /// </summary>
    public CachedDocument Script => _script.Value;

    private static CachedDocument Cached(string contentType, byte[] body)
    {
        var document = new Document("", contentType, CacheControl, body);
        var version =
            new DocumentVersion("", document.Hash, contentType, CacheControl, DateTimeOffset.UnixEpoch, Redirect: null, Gone: false);
        return CachedDocument.Of(new StoredDocument(version, document.Body));
    }

    /// <summary>The build writes it from <c>docs/openapi.yaml</c>.</summary>
    private static byte[] ReadJson()
    {
        using var contract = typeof(ApiReference).Assembly.GetManifestResourceStream(JsonName)
            ?? throw new InvalidOperationException($"The app has no {JsonName}.");
        using var json = new MemoryStream();
        contract.CopyTo(json);
        return json.ToArray();
    }

    /// <summary>The package carries the script gzipped.</summary>
    private static byte[] ReadScript()
    {
        using var packed = typeof(ScalarOptions).Assembly.GetManifestResourceStream(ScriptName)
            ?? throw new InvalidOperationException($"Scalar.AspNetCore has no {ScriptName}.");
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var script = new MemoryStream();
        unpacked.CopyTo(script);
        return script.ToArray();
    }
}
