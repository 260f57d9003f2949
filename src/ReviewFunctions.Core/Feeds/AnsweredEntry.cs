namespace ReviewFunctions.Core.Feeds;

/// <summary>What an entry is an answer to: a review, or another comment.</summary>
/// <param name="Id">The id that it has in feeds.</param>
/// <param name="Permalink">Where it is on a page.</param>
public sealed record AnsweredEntry(string Id, Uri Permalink);
