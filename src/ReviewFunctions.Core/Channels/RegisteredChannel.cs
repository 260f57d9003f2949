using ReviewFunctions.Reviews;

namespace ReviewFunctions.Core.Channels;

/// <summary>A channel as the registry has it.</summary>
/// <param name="Channel">The channel, as it is spelt.</param>
/// <param name="HasReviews">Whether there is a review in it, for a work more than one. The directory names no other.</param>
/// <param name="IsListed">Whether the directory shows it as it is. A write that changes what is to be shown takes it away.</param>
public sealed record RegisteredChannel(Channel Channel, bool HasReviews, bool IsListed)
{
    /// <summary>How many rows are read at once.</summary>
    private const int RowsAtOnce = 1000;

    /// <summary>
    /// Whether a review was erased that it had, and no other is in it since: its documents are gone then and name nothing. The mark is
    /// truth, since nothing else says it; the next review in the channel takes it away.
    /// </summary>
    public bool IsErased { get; init; }

    /// <summary>
    /// The pages in which it goes on; <see langword="null"/> for the channel of all, whose months are its pages, and for one of before
    /// there were any, until a rebuild counts its reviews.
    /// </summary>
    public ChannelPages? Pages { get; init; }

    /// <summary>The store's tag of this very state; <see langword="null"/> for one that was not read from the store.</summary>
    public string? Version { get; init; }

    /// <summary>A channel of which nobody has looked yet whether it has reviews. Its spelling comes with its first review.</summary>
    public static RegisteredChannel New(Channel channel) => new(channel.Unnamed, HasReviews: false, IsListed: false)
    {
        Pages = channel.Kind == ChannelKind.All ? null : ChannelPages.None,
    };

    /// <summary>
    /// The channel as its newest reviews say that it is. It keeps its spelling as long as one of them has it; then it takes that of the
    /// newest one, and an empty channel is called by its key alone.
    /// </summary>
    /// <param name="newest">Its newest reviews, newest first.</param>
    /// <param name="afterErasure">Whether a review that it had was erased.</param>
    public RegisteredChannel With(IReadOnlyList<Review> newest, bool afterErasure)
    {
        var spellings = newest.SelectMany(review => ChannelsOf(review.Content)).Where(other => other.List == Channel.List).ToList();
        var spelt = spellings.Contains(Channel) ? Channel : spellings.FirstOrDefault() ?? Channel.Unnamed;
        var hasReviews = newest.Count >= Channel.Fewest;
        var isShownAsItIs = HasReviews == hasReviews && Channel == spelt;
        return this with
        {
            Channel = spelt,
            HasReviews = hasReviews,
            IsListed = IsListed && isShownAsItIs,
            IsErased = newest.Count == 0 && Channel != Channel.All && (IsErased || afterErasure),
        };
    }

    private static IEnumerable<Channel> ChannelsOf(ReviewContent review) =>
        Channel.OfWork(review.Subject) is { } work ? Channel.Of(review).Append(work) : Channel.Of(review);

    /// <summary>All channels that are registered, in the order of the registry.</summary>
    public static async Task<IReadOnlyList<RegisteredChannel>> ReadAllAsync(IChannelRegistry registry, CancellationToken cancel)
    {
        List<RegisteredChannel> all = [];
        IReadOnlyList<RegisteredChannel> some;
        do
        {
            some = await registry.ListAsync(all.LastOrDefault()?.Channel.List.Name, RowsAtOnce, cancel);
            all.AddRange(some);
        }
        while (some.Count == RowsAtOnce);
        return all;
    }
}
