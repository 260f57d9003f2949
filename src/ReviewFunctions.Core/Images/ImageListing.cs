namespace ReviewFunctions.Core.Images;

/// <summary>Reads the list of images by its places. Those that do not hold are left out.</summary>
public sealed class ImageListing(IImageStore images, ImageUsage usage)
{
    /// <summary>How many places are followed for one page: past them it ends, full or not.</summary>
    private const int MostPlaces = 1000;

    private const int AtOnce = 100;

    /// <summary>One page of what a filter lets through. It may be shorter than asked for and still have a next one.</summary>
    /// <param name="filter">What is looked for.</param>
    /// <param name="after">The key behind which the page begins; <see langword="null"/> for the first one.</param>
    /// <param name="count">How many images at most.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<ImagePage> SearchAsync(ImageFilter filter, string? after, int count, CancellationToken cancel)
    {
        List<Image> found = [];
        IReadOnlyList<ImagePlace> places;
        var followed = 0;
        do
        {
            places = await images.ListNewestAsync(after, AtOnce, cancel);
            foreach (var place in places)
            {
                // What is full, or has gone far enough, goes on behind the last image it has seen: so the next page is never an empty one
                // for nothing.
                if (found.Count == count || followed++ == MostPlaces) return new ImagePage(found, after);
                if (await FindAsync(place, filter, cancel) is { } image) found.Add(image);
                after = place.Key;
            }
        }
        while (places.Count == AtOnce);
        return new ImagePage(found, Next: null);
    }

    private async Task<Image?> FindAsync(ImagePlace place, ImageFilter filter, CancellationToken cancel)
    {
        if (await images.FindAsync(place.Image, cancel) is not { Image: var image } || !place.HoldsFor(image) || !filter.Passes(image))
            return null;
        return filter.IsUnused && await usage.IsUsedAsync(image.Id, cancel) ? null : image;
    }
}

/// <summary>A page of the list of images.</summary>
/// <param name="Images">The images, last uploaded first.</param>
/// <param name="Next">The key behind which the next page begins; <see langword="null"/> on the last one.</param>
public sealed record ImagePage(IReadOnlyList<Image> Images, string? Next);
