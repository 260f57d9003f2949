using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Core.Images;

/// <summary>
/// Looks once a day through all images: notes which are used, marks those that have not been for long, removes what is left of those that
/// were taken down, and drops originals that nobody knows.
/// </summary>
public sealed class ImageSweep(
    IImageStore images, IImageFiles files, UnwantedFiles unwanted, ImageUsage usage, ImageRemoving removing, ImageOptions options,
        TimeProvider time)
{
    private const int AtOnce = 100;

    /// <summary>How long an upload may take until its original is known: longer than any request may.</summary>
    private static readonly TimeSpan UploadTime = TimeSpan.FromDays(1);

    /// <summary>Goes through all of them. Killed at any point, it begins again the next day.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var before = time.GetUtcNow() - UploadTime;
        var known = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<StoredImage> page;
        ImageId? after = null;
        do
        {
            page = await images.ListAsync(after, AtOnce, cancel);
            foreach (var stored in page)
            {
                cancel.ThrowIfCancellationRequested();
                known.Add(stored.Image.Original);
                await images.NoteAsync(ImagePlace.Of(stored.Image), cancel);
                await CheckAsync(stored, cancel);
            }
            after = page.Count > 0 ? page[^1].Image.Id : after;
        }
        while (page.Count == AtOnce);
        await foreach (var original in files.ListOriginalsAsync(before, cancel))
            if (!known.Contains(original)) await files.RemoveOriginalAsync(original, cancel);
    }

    /// <summary>What somebody else changes meanwhile is looked at the next day.</summary>
    private async Task CheckAsync(StoredImage stored, CancellationToken cancel)
    {
        var image = stored.Image;
        if (image.Status == ImageStatus.Removing) return;
        if (image.Status == ImageStatus.Removed)
        {
            await unwanted.RemoveAsync(image.Id, cancel);
            return;
        }
        var (isUsed, now) = (await usage.IsUsedAsync(image.Id, cancel), time.GetUtcNow());
        if (isUsed != (image.UnusedSince is null))
            await images.TryReplaceAsync(image with { UnusedSince = isUsed ? null : now }, stored.Version, message: null, cancel);
        else if (image.UnusedSince + options.KeptUnused <= now)
            await removing.TryMarkAsync(stored, cancel);
    }
}
