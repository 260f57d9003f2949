namespace ReviewFunctions.Core.Reviews;

/// <summary>Finds every review a slug of its own.</summary>
public sealed class SlugOffice(ISlugRegistry slugs, IReviewStore reviews, TimeProvider time)
{
    /// <summary>A reservation without a review is abandoned after this: far longer than a request lives.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(10);

    /// <summary>How many numbered slugs are tried before one is made of the id itself.</summary>
    private const int NumberedTries = 9;

    /// <summary>Reserves <paramref name="wanted"/>, or it with a number behind it, for <paramref name="owner"/>.</summary>
    /// <returns>The slug that now names the review.</returns>
    public async Task<Slug> ReserveAsync(Slug wanted, ReviewId owner, CancellationToken cancel)
    {
        if (await ReserveExactlyAsync(wanted, owner, cancel)) return wanted;
        foreach (var number in Enumerable.Range(2, NumberedTries))
            if (await ReserveExactlyAsync(wanted.Numbered(number), owner, cancel)) return wanted.Numbered(number);

        var unique = Slug.Parse(owner.ToString());
        return await ReserveExactlyAsync(unique, owner, cancel)
            ? unique
            : throw new InvalidOperationException("The slug made of a new id is taken.");
    }

    private async Task<bool> ReserveExactlyAsync(Slug slug, ReviewId owner, CancellationToken cancel)
    {
        if (await slugs.TryReserveAsync(slug, owner, cancel)) return true;
        if (await slugs.FindAsync(slug, cancel) is not { } held) return false;
        if (held.Owner == owner) return true;
        if (held.Since + AbandonedAfter > time.GetUtcNow() || await reviews.FindAsync(held.Owner, cancel) is not null) return false;
        return await slugs.TryTakeOverAsync(slug, held, owner, cancel);
    }
}
