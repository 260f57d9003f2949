using System.Buffers;
using System.IO.Compression;
using System.Numerics;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Documents.Caching;

/// <summary>A document ready to be sent: each encoding made once, each with a strong validator of its own.</summary>
public sealed class CachedDocument
{
    /// <summary>What <see cref="CompressionLevel.Optimal"/> stands for, as BrotliStream takes it.</summary>
    private const int BrotliQuality = 4;

    /// <summary>In bits (<see href="https://www.rfc-editor.org/rfc/rfc7932#section-9.1">RFC 7932, 9.1</see>).</summary>
    private const int NarrowestWindow = 10, WidestWindow = 22;

    private readonly Rendition? _identity;

    private CachedDocument(StoredDocument stored, Rendition? identity, Rendition? gzip, Rendition? brotli)
    {
        Stored = stored;
        _identity = identity;
        Gzip = gzip;
        Brotli = brotli;
    }

    /// <summary>The document as it was read.</summary>
    public StoredDocument Stored { get; }

    /// <summary>
    /// The bytes without a coding. Those of a document that is stored in one are decoded each time, since browsers take it as it is.
    /// </summary>
    public Rendition Identity => _identity ?? new Rendition(null, ETagOf(Stored, coding: null), Decoded(Stored.Body));

    /// <summary>Whether only <see cref="Brotli"/> is in memory.</summary>
    public bool IsStoredEncoded => _identity is null;

    /// <summary>The bytes in <c>gzip</c>, where that is shorter.</summary>
    public Rendition? Gzip { get; }

    /// <summary>The bytes in <c>br</c>, where that is shorter.</summary>
    public Rendition? Brotli { get; }

    /// <summary>How many bytes it takes in memory, about.</summary>
    public long Size => (_identity?.Body.Length ?? 0) + (Gzip?.Body.Length ?? 0) + (Brotli?.Body.Length ?? 0);

    /// <summary>Makes the encodings of a document.</summary>
    public static CachedDocument Of(StoredDocument stored) => stored.Version.ContentCoding == Document.Brotli
        ? new(stored, identity: null, gzip: null, new Rendition(Document.Brotli, ETagOf(stored, Document.Brotli), stored.Body))
        : Encode(stored);

    private static CachedDocument Encode(StoredDocument stored) => new(
        stored,
        new Rendition(null, ETagOf(stored, coding: null), stored.Body),
        RenditionOf(stored, "gzip", Gzipped(stored.Body.Span)),
        RenditionOf(stored, Document.Brotli, Brotlied(stored.Body.Span)));

    private static string ETagOf(StoredDocument stored, string? coding) =>
        coding is null ? $"\"{stored.Version.Hash}\"" : $"\"{stored.Version.Hash}-{coding}\"";

    private static Rendition? RenditionOf(StoredDocument stored, string coding, byte[]? encoded) =>
        encoded is null ? null : new Rendition(coding, ETagOf(stored, coding), encoded);

    private static byte[] Decoded(ReadOnlyMemory<byte> body)
    {
        using var stream = new BrotliStream(new MemoryStream(body.ToArray()), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        stream.CopyTo(decoded);
        return decoded.ToArray();
    }

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
