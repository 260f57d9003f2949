using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Documents;

namespace ReviewFunctions.OpenApi;

/// <summary>The description of the API, made when it is first asked for and kept with its encodings.</summary>
public sealed class ApiReference
{
    private const string CacheControl = "public, max-age=300";

    private readonly Lazy<CachedDocument> _json = new(() => Cached("application/json; charset=utf-8", ApiDescription.Write()));

    /// <summary>The OpenAPI document.</summary>
    public CachedDocument Json => _json.Value;

    private static CachedDocument Cached(string contentType, byte[] body)
    {
        var document = new Document("", contentType, CacheControl, body);
        var version = new DocumentVersion("", document.Hash, contentType, CacheControl, DateTimeOffset.UnixEpoch, Redirect: null, Gone: false);
        return CachedDocument.Of(new StoredDocument(version, document.Body));
    }
}
