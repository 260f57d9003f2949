namespace ReviewFunctions.Core.Channels;

/// <summary>
/// The pages in which a list goes on: each has <see cref="Length"/> reviews, counted from the oldest, so that no page changes when one is
/// added. What is newer than the last of them stands on the first page that readers see.
/// </summary>
/// <param name="Edges">The key of the newest review of each page, the page with the oldest reviews first.</param>
/// <param name="Since">How many reviews are newer than all of these pages.</param>
public sealed record ChannelPages(IReadOnlyList<string> Edges, int Since)
{
    /// <summary>How many reviews a page has.</summary>
    public const int Length = 50;

    /// <summary>No page, and no review.</summary>
    public static ChannelPages None { get; } = new([], 0);

    /// <summary>How many pages there ever were. What was beyond those that there are leads on to the first page.</summary>
    public int Most { get; init; }

    /// <summary>The first page whose document shows other reviews than it has; <see langword="null"/> if each is as it should be.</summary>
    public int? StaleFrom { get; init; }

    /// <summary>How many reviews the list has.</summary>
    public int Count => (Edges.Count * Length) + Since;

    /// <summary>The key of the newest review of all of these pages, behind which nothing belongs to the first page.</summary>
    public string? Last => Edges.Count > 0 ? Edges[^1] : null;

    /// <summary>The pages that stay where they are if a review comes or goes at a key.</summary>
    public ChannelPages Behind(string? key) => key is null
        ? this
        : this with { Edges = [.. Edges.TakeWhile(edge => string.CompareOrdinal(edge, key) > 0)] };

    /// <summary>Whether the first page that readers see is too short, since a review went: it takes in the last of these pages.</summary>
    public bool IsShort => Since < Length && Edges.Count > 0;

    /// <summary>The pages without the last of them.</summary>
    public ChannelPages WithoutLast => this with { Edges = [.. Edges.SkipLast(1)] };

    /// <summary>The pages that there are with the reviews in front of these pages.</summary>
    /// <param name="keys">The keys of those reviews, newest first.</param>
    /// <param name="before">The pages that there were.</param>
    public ChannelPages With(IReadOnlyList<string> keys, ChannelPages before)
    {
        List<string> edges = [.. Edges];
        var since = keys.Count;
        for (; since >= 2 * Length; since -= Length) edges.Add(keys[since - Length]);
        var isAsBefore = edges.SequenceEqual(before.Edges);
        return new ChannelPages(edges, since)
        {
            Most = Math.Max(before.Most, edges.Count),
            StaleFrom = isAsBefore ? before.StaleFrom : Math.Min(before.StaleFrom ?? int.MaxValue, Edges.Count + 1),
        };
    }

    /// <summary>The page that a key belongs to; <see langword="null"/> if that is the first one that readers see.</summary>
    public int? PageOf(string key)
    {
        var newer = Edges.Count(edge => string.CompareOrdinal(edge, key) <= 0);
        return newer > 0 ? Edges.Count - newer + 1 : null;
    }

    /// <summary>The documents to be made again: those that show other reviews than they have, and those of some keys.</summary>
    public IEnumerable<int> NumbersOf(IEnumerable<string> keys)
    {
        var stale = StaleFrom is { } first ? Enumerable.Range(first, Math.Max(0, Most + 2 - first)) : [];
        return keys.Select(PageOf).OfType<int>().Union(stale).Order();
    }
}
