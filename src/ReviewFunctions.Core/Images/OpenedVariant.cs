namespace ReviewFunctions.Core.Images;

/// <summary>A variant that is open for reading.</summary>
/// <param name="Content">Its bytes: it can be sought in, and what is not read is not fetched.</param>
/// <param name="Hash">The first half of the SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="Written">When it was written.</param>
public sealed record OpenedVariant(Stream Content, string Hash, DateTimeOffset Written);
