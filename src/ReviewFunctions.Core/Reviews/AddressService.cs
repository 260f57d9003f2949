using System.Globalization;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Reviews;

/// <summary>Gives addresses to reviews and to pages of the site's own, each to one.</summary>
public sealed class AddressService(IAddressRegistry addresses, IReviewStore reviews, ISitePageStore pages, TimeProvider time)
{
    /// <summary>A reservation without a review or a page is abandoned after this: far longer than a request lives.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(10);

    /// <summary>Reserves an address for <paramref name="owner"/>.</summary>
    /// <returns><see langword="false"/> if somebody else has it.</returns>
    public async Task<bool> TryReserveAsync(Address address, ReviewId owner, CancellationToken cancel)
    {
        if (await addresses.TryReserveAsync(address, owner, cancel)) return true;
        if (await addresses.FindAsync(address, cancel) is not { } held) return false;
        if (held.Owner == owner) return true;
        return await IsAbandonedAsync(held, cancel) && await addresses.TryTakeOverAsync(address, held, owner, cancel);
    }

    /// <summary>Whether <paramref name="owner"/> could reserve an address now.</summary>
    public async Task<bool> IsFreeAsync(Address address, ReviewId owner, CancellationToken cancel) =>
        await addresses.FindAsync(address, cancel) is not { } held || held.Owner == owner || await IsAbandonedAsync(held, cancel);

    /// <summary>Reserves what a new review asks for, as much as can be had.</summary>
    /// <returns>What other reviews have.</returns>
    public Task<IReadOnlyList<WantedAddress>> ReserveAsync(IReadOnlyList<WantedAddress> wanted, ReviewId owner, CancellationToken cancel) =>
        RefusedAsync(wanted, address => TryReserveAsync(address, owner, cancel));

    /// <summary>What other reviews have of what a new one asks for.</summary>
    public Task<IReadOnlyList<WantedAddress>> FindTakenAsync(
        IReadOnlyList<WantedAddress> wanted, ReviewId owner, CancellationToken cancel) =>
        RefusedAsync(wanted, address => IsFreeAsync(address, owner, cancel));

    /// <summary>
    /// Whom an address is reserved for; <see langword="null"/> for nobody, and for a reservation whose review was never stored.
    /// </summary>
    public async Task<ReviewId?> FindOwnerAsync(Address address, CancellationToken cancel) =>
        await addresses.FindAsync(address, cancel) is { } held && !await IsAbandonedAsync(held, cancel) ? held.Owner : null;

    /// <summary>
    /// The review that has an id in feeds, as it is stored; <see langword="null"/> if none has, or it was erased. The reservation says
    /// where to look, the review itself whether it is so.
    /// </summary>
    public async Task<Review?> FindByFeedIdAsync(string feedId, CancellationToken cancel) =>
        await addresses.FindAsync(Address.OfFeedId(feedId), cancel) is { } held
            && await reviews.FindAsync(held.Owner, cancel) is { } review && review.FeedId == feedId
            ? review
            : null;

    private static async Task<IReadOnlyList<WantedAddress>> RefusedAsync(IReadOnlyList<WantedAddress> wanted, Func<Address, Task<bool>> ask)
    {
        var granted = await Task.WhenAll(wanted.Select(one => ask(one.Address)));
        return [.. wanted.Zip(granted).Where(pair => !pair.Second).Select(pair => pair.First)];
    }

    /// <summary>
    /// Whether the review was never stored. The addresses of an erased review stay reserved, those of a deleted page do not.
    /// </summary>
    private async Task<bool> IsAbandonedAsync(Reservation held, CancellationToken cancel) =>
        held.Since + AbandonedAfter <= time.GetUtcNow()
        && await reviews.FindAsync(held.Owner, cancel) is null && await reviews.FindTombstoneAsync(held.Owner, cancel) is null
        && await pages.FindAsync(SitePageId.Of(held.Owner), cancel) is null;
}

/// <summary>An address that a request asks for.</summary>
/// <param name="Address">The address.</param>
/// <param name="Pointer">Where the request names it.</param>
public sealed record WantedAddress(Address Address, string Pointer)
{
    /// <summary>The addresses that a new review asks for, in the order of its fields; its id in feeds is none of them.</summary>
    public static IReadOnlyList<WantedAddress> Of(ReviewDraft draft) =>
    [
        .. draft.Slug is { } slug ? [new WantedAddress(Address.Of(slug), "#/slug")] : Array.Empty<WantedAddress>(),
        .. draft.FormerSlugs.Select((former, place) => new WantedAddress(Address.Of(former), At("formerSlugs", place))),
        .. draft.FormerPaths.Select((path, place) => new WantedAddress(Address.Of(path), At("formerPaths", place))),
    ];

    private static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"#/{list}/{place}");
}
