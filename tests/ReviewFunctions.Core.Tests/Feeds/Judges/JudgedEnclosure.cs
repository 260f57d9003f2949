namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>A file that a judge reads of in an entry.</summary>
internal sealed record JudgedEnclosure(string? Url, string? Type, long? Length);
