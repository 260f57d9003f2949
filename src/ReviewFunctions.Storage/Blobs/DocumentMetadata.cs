using System.Globalization;
using Azure;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Storage.Blobs;

/// <summary>What a blob's metadata says of its document. Metadata is ASCII, so addresses stand in it percent-encoded.</summary>
internal static class DocumentMetadata
{
    private const string Hash = "hash", Changed = "changed", Redirect = "redirect", Gone = "gone", Links = "links";

    /// <summary>The metadata of a document that is being written.</summary>
    public static Dictionary<string, string> Of(Document document, DateTimeOffset changed) =>
        Of(document.Hash, changed, document.Redirect, document.Gone, document.Links);

    /// <summary>The metadata of a document that is being touched.</summary>
    public static Dictionary<string, string> Of(DocumentVersion version) =>
        Of(version.Hash, version.Changed, version.Redirect, version.Gone, version.Links);

    /// <summary>
    /// What a blob's headers and metadata say. One that somebody else put there is known by its version and its last change.
    /// </summary>
    public static DocumentVersion Read(ETag version, DateTimeOffset written, string contentType, string? cacheControl,
        string? contentEncoding, IDictionary<string, string> metadata) => new(
        version.ToString(),
        metadata.TryGetValue(Hash, out var hash) ? hash : version.ToString().Trim('"'),
        contentType,
        cacheControl ?? "",
        ChangedOf(metadata, written),
        metadata.TryGetValue(Redirect, out var target) ? new Uri(target) : null,
        metadata.ContainsKey(Gone))
        {
            Links = metadata.TryGetValue(Links, out var links) ? links : null,
            ContentCoding = string.IsNullOrEmpty(contentEncoding) ? null : contentEncoding,
        };

    /// <summary>When readers last saw the document of a blob change; when it was written, if its metadata does not say.</summary>
    public static DateTimeOffset ChangedOf(IDictionary<string, string> metadata, DateTimeOffset written) =>
        metadata.TryGetValue(Changed, out var changed)
            ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(changed, CultureInfo.InvariantCulture))
            : written;

    private static Dictionary<string, string> Of(string hash, DateTimeOffset changed, Uri? redirect, bool gone, string? links)
    {
        var metadata = new Dictionary<string, string>
        {
            [Hash] = hash,
            [Changed] = changed.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        };
        if (redirect is not null) metadata[Redirect] = redirect.AbsoluteUri;
        if (links is not null) metadata[Links] = links;
        if (gone) metadata[Gone] = "true";
        return metadata;
    }
}
