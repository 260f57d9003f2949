namespace ReviewFunctions.Core.Backups;

/// <summary>What a store says of a file.</summary>
/// <param name="Path">Its container, a slash, and its name in it.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="CacheControl">What caches may do with it; <see langword="null"/> if nothing is said.</param>
/// <param name="Metadata">What else is noted with it.</param>
public sealed record KeptFile(string Path, string ContentType, string? CacheControl, IReadOnlyDictionary<string, string> Metadata);
