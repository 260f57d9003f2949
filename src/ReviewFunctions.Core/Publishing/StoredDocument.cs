namespace ReviewFunctions.Core.Publishing;

/// <summary>A document as it was read from the store.</summary>
/// <param name="Version">All about it but its bytes.</param>
/// <param name="Body">Its bytes.</param>
public sealed record StoredDocument(DocumentVersion Version, ReadOnlyMemory<byte> Body);
