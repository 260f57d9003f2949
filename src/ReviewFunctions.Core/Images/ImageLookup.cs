using ReviewFunctions.Core.Reviews;
using ReviewFunctions.Core.Site;

namespace ReviewFunctions.Core.Images;

/// <summary>Reads the images that reviews show, as they are stored now.</summary>
public sealed class ImageLookup(IImageStore images)
{
    /// <summary>How many images are read at once.</summary>
    private const int ReadsAtOnce = 16;

    /// <summary>The images of reviews, each read once.</summary>
    public async Task<ShownImages> FindAsync(SiteSettings site, IEnumerable<Review> reviews, CancellationToken cancel)
    {
        List<Image> found = [];
        foreach (var some in reviews.SelectMany(review => review.Content.Images).Distinct().Chunk(ReadsAtOnce))
            found.AddRange((await Task.WhenAll(some.Select(id => images.FindAsync(id, cancel)))).OfType<StoredImage>().Select(stored => stored.Image));
        return found.Count == 0 ? ShownImages.None : new ShownImages(site, found);
    }
}
