using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using ReviewFunctions.Core.Publishing;

namespace ReviewFunctions.Documents;

/// <summary>A document ready to be sent: each encoding made once, each with a strong validator of its own.</summary>
public sealed class CachedDocument
{
    /// <summary>What <see cref="CompressionLevel.Optimal"/> stands for, as BrotliStream takes it.</summary>
    private const int BrotliQuality = 4;

    /// <summary>In bits (<see href="https://www.rfc-editor.org/rfc/rfc7932#section-9.1">RFC 7932, 9.1</see>).</summary>
    private const int NarrowestWindow = 10, WidestWindow = 22;

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
    public static CachedDocument Of(StoredDocument stored) => new(
        stored,
        new Rendition(null, $"\"{stored.Version.Hash}\"", stored.Body),
        RenditionOf(stored, "gzip", Gzipped(stored.Body.Span)),
        RenditionOf(stored, "br", Brotlied(stored.Body.Span)));

    private static Rendition? RenditionOf(StoredDocument stored, string coding, byte[]? encoded) =>
        encoded is null ? null : new Rendition(coding, $"\"{stored.Version.Hash}-{coding}\"", encoded);

    private static byte[]? Gzipped(ReadOnlySpan<byte> body)
    {
        using var encoded = new MemoryStream(body.Length);
        using (var stream = new GZipStream(encoded, CompressionLevel.Optimal, leaveOpen: true))
            stream.Write(body);
        return encoded.Length < body.Length ? encoded.ToArray() : null;
    }

    /// <summary>A window as wide as the document is all that it needs; the encoder's memory goes by it.</summary>
    private static byte[]? Brotlied(ReadOnlySpan<byte> body)
    {
        var window = Math.Clamp(BitOperations.Log2((uint)body.Length | 1) + 1, NarrowestWindow, WidestWindow);
        var encoded = ArrayPool<byte>.Shared.Rent(body.Length);
        try
        {
            return BrotliEncoder.TryCompress(body, encoded.AsSpan(0, body.Length), out var length, BrotliQuality, window)
                && length < body.Length
                ? encoded.AsSpan(0, length).ToArray()
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(encoded);
        }
    }
}
