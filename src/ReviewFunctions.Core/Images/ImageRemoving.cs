namespace ReviewFunctions.Core.Images;

/// <summary>
/// Removes images in two steps. The first marks an image, after which no review can name it. The second comes with
/// the message <see cref="ImageRemoval"/>. Both can be killed at any point and done again.
/// </summary>
public sealed class ImageRemoving(IImageStore images, TimeProvider time)
{
    /// <summary>The first step, for an image as it was read.</summary>
    /// <returns><see langword="false"/> if it is no longer as it was read.</returns>
    public Task<bool> TryMarkAsync(StoredImage stored, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var message = new ImageRemoval { Id = Guid.CreateVersion7(now), NotBefore = now + ImageRemoval.Wait, Image = stored.Image.Id };
        return images.TryReplaceAsync(stored.Image.Remove(now), stored.Version, message, cancel);
    }
}
