using System.IO.Compression;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Documents;

/// <summary>A document ready to be sent: each encoding made once, each with a strong validator of its own.</summary>
public sealed class CachedDocument
{
    private CachedDocument(StoredDocument stored, Rendition identity, Rendition? gzip, Rendition? brotli)
    {
        Stored = stored;
        Identity = identity;
        Gzip = gzip;
        Brotli = brotli;
    }

    /// <summary>The document as it was read.</summary>
    public StoredDocument Stored { get; }

    /// <summary>The bytes as they are stored.</summary>
    public Rendition Identity { get; }

    /// <summary>The bytes in <c>gzip</c>, where that is shorter.</summary>
    public Rendition? Gzip { get; }

    /// <summary>The bytes in <c>br</c>, where that is shorter.</summary>
    public Rendition? Brotli { get; }

    /// <summary>How many bytes it takes in memory, about.</summary>
    public long Size => Identity.Body.Length + (Gzip?.Body.Length ?? 0) + (Brotli?.Body.Length ?? 0);

    /// <summary>Makes the encodings of a document.</summary>
    public static CachedDocument Of(StoredDocument stored)
    {
        var identity = new Rendition(null, $"\"{stored.Version.Hash}\"", stored.Body);
        return new CachedDocument(
            stored,
            identity,
            Encode(stored, "gzip", sink => new GZipStream(sink, CompressionLevel.Optimal, leaveOpen: true)),
            Encode(stored, "br", sink => new BrotliStream(sink, CompressionLevel.Optimal, leaveOpen: true)));
    }

    private static Rendition? Encode(StoredDocument stored, string coding, Func<Stream, Stream> encoder)
    {
        using var encoded = new MemoryStream();
        using (var stream = encoder(encoded))
            stream.Write(stored.Body.Span);
        return encoded.Length < stored.Body.Length ? new Rendition(coding, $"\"{stored.Version.Hash}-{coding}\"", encoded.ToArray()) : null;
    }
}
