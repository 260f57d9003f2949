namespace ReviewFunctions.Core.Channels;

/// <summary>Lists the tags of published reviews, from the registry of channels.</summary>
public sealed class TagListing(IChannelRegistry registry)
{
    /// <summary>The highest number of reviews that is told: it means that many, or more.</summary>
    public const int MostCounted = 1000;

    /// <summary>What the names of the tags' lists begin with.</summary>
    private const string Tags = "tag:";

    /// <summary>Whether a text can be the name of a tag's list.</summary>
    public static bool IsTag(string list) => list.Length > Tags.Length && list.StartsWith(Tags, StringComparison.Ordinal);

    /// <summary>One page of the tags, in the order of the registry. It may be shorter than asked for and still have a next one.</summary>
    /// <param name="after">The name of the last page's last list; <see langword="null"/> for the first page.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<TagPage> ListAsync(string? after, int count, CancellationToken cancel)
    {
        var rows = await registry.ListAsync(after ?? Tags, count, cancel);
        var tags = from row in rows
                   where row.HasReviews && IsTag(row.Channel.List.Name)
                   select new CountedTag(row.Channel, Math.Min(row.Pages?.Count ?? 0, MostCounted));
        var last = rows.Count == count ? rows[^1].Channel.List.Name : null;
        return new TagPage([.. tags], last is not null && IsTag(last) ? last : null);
    }
}

/// <summary>A tag.</summary>
/// <param name="Channel">Its channel, which says how it is spelt and where it is.</param>
/// <param name="Reviews">How many published reviews have it, up to <see cref="TagListing.MostCounted"/>.</param>
public sealed record CountedTag(Channel Channel, int Reviews);

/// <summary>A page of tags.</summary>
/// <param name="Tags">The tags.</param>
/// <param name="Next">The name of the list behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record TagPage(IReadOnlyList<CountedTag> Tags, string? Next);
