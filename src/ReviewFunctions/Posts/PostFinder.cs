using ReviewFunctions.Core.Channels;
using ReviewFunctions.Core.Listings;
using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Reviews;

namespace ReviewFunctions.Posts;

/// <summary>Finds posts, and what they can be filed under.</summary>
public sealed class PostFinder(IReviewStore reviews, ListingReader listings, TagListing tags)
{
    /// <summary>The most tags that are told.</summary>
    public const int MostTags = 1_000;

    private const int PageOfTags = 100;

    /// <summary>The post by its id; <see langword="null"/> if there is none.</summary>
    public async Task<Review?> FindAsync(string id, CancellationToken cancel) =>
        ReviewId.TryParse(id, out var review) ? await reviews.FindAsync(review, cancel) : null;

    /// <summary>The posts that were last made, without those that were put away.</summary>
    /// <param name="count">The most of them.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IReadOnlyList<Review>> NewestAsync(int count, CancellationToken cancel)
    {
        var page = await listings.SearchAsync(new ReviewFilter(), after: null, count, cancel);
        return [.. page.Reviews.Where(review => review.Status != ReviewStatus.Deleted)];
    }

    /// <summary>The tags of published reviews.</summary>
    public async Task<IReadOnlyList<string>> TagsAsync(CancellationToken cancel)
    {
        List<string> names = [];
        string? after = null;
        do
        {
            var page = await tags.ListAsync(after, PageOfTags, cancel);
            names.AddRange(page.Tags.Select(tag => tag.Channel.Label));
            after = page.Next;
        }
        while (after is not null && names.Count < MostTags);
        return names;
    }
}
