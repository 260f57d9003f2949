namespace ReviewFunctions.Core.Sitemaps;

/// <summary>What the sitemap's index knows of a month: derived from its reviews, so that nobody reads all of them for it.</summary>
/// <param name="Month">The month.</param>
public sealed record PublishedMonth(Month Month)
{
    /// <summary>When each part of its sitemap last changed; empty for a month without reviews.</summary>
    public IReadOnlyList<DateTimeOffset> Changes { get; init; } = [];

    /// <summary>How many parts it ever had: those beyond what it has now are gone.</summary>
    public int Parts { get; init; }

    /// <summary>The store's tag of this very state; <see langword="null"/> for one that was not read from the store.</summary>
    public string? Version { get; init; }
}
