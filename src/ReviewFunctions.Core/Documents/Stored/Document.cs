using System.Security.Cryptography;

namespace ReviewFunctions.Core.Documents.Stored;

/// <summary>Something public, rendered in advance: a page, a feed, a stylesheet.</summary>
/// <param name="Path">Where it is below the site's address, not escaped, such as <c>reviews/사운드트랙2/index.html</c>.</param>
/// <param name="ContentType">Its media type, with the charset.</param>
/// <param name="CacheControl">What caches may do with it
/// (<see href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, 5.2.2</see>).</param>
/// <param name="Body">Its bytes.</param>
public sealed record Document(string Path, string ContentType, string CacheControl, ReadOnlyMemory<byte> Body)
{
    /// <summary>
    /// The only content coding in which a body may be stored (<see href="https://www.rfc-editor.org/rfc/rfc7932">RFC 7932</see>).
    /// </summary>
    public const string Brotli = "br";

    /// <summary>A page.</summary>
    public static Document Html(string path, byte[] html) => new(path, "text/html; charset=utf-8", CachePolicy.Page, html);

    /// <summary>Where what was here is now; the body is then a page that leads there.</summary>
    public Uri? Redirect { get; init; }

    /// <summary>Whether what was here was taken back; the body is then a page that says so.</summary>
    public bool Gone { get; init; }

    /// <summary>
    /// What the header <c>Link</c> says of it (<see href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, 3</see>), in ASCII;
    /// <see langword="null"/> for nothing.
    /// </summary>
    public string? Links { get; init; }

    /// <summary>
    /// The content coding that the body is in already (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1">RFC 9110,
    /// 8.4.1</see>): <see cref="Brotli"/>, or <see langword="null"/> for none.
    /// </summary>
    public string? ContentCoding { get; init; }

    /// <summary>The first half of the body's SHA-256, in hexadecimal: what readers' validators are made of.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Body.Span).AsSpan(0, 16));
}
