namespace ReviewFunctions.Documents.Caching;

/// <summary>A document in one content coding.</summary>
/// <param name="ContentCoding">The coding (<see href="https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1">RFC 9110, 8.4.1</see>);
/// <see langword="null"/> for none.</param>
/// <param name="ETag">Its strong validator, with the quotes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record Rendition(string? ContentCoding, string ETag, ReadOnlyMemory<byte> Body);
