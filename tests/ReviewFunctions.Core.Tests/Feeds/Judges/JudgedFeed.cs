namespace ReviewFunctions.Core.Tests.Feeds.Judges;

/// <summary>What a judge says of a feed.</summary>
/// <param name="Fault">What it complains of; null when it does not.</param>
/// <param name="Entries">What it reads in it.</param>
internal sealed record JudgedFeed(string? Fault, IReadOnlyList<JudgedEntry> Entries);
