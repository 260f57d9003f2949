using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Drafts;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>What editors do with images that are there: read, step, save over what was read.</summary>
public sealed class ImageEditing(
    IImageStore images, ImageUsage usage, ImageRemoving removing, CurrentSite sites, OutboxProcessor processor, PublishingOptions options,
    TimeProvider time)
{
    /// <summary>Changes the description of an image by a merge patch, and publishes what shows it.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that the change is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="patch">The patch: JSON in UTF-8.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public Task<Outcome<SavedImage>> PatchAsync(
        ImageId id, IReadOnlyList<int>? revisions, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel) =>
        ChangeAsync(id, revisions, stored => TryPatchAsync(stored, patch, submission, cancel), cancel);

    /// <summary>Has an image removed that no revision of any review, nor the site itself, names.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The image, which goes within hours; or why it stays.</returns>
    public Task<Outcome<Image>> RemoveAsync(ImageId id, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel) =>
        ChangeAsync(id, revisions, stored => TryRemoveAsync(stored, submission, cancel), cancel);

    private async Task<Outcome<SavedImage>?> TryPatchAsync(
        StoredImage stored, ReadOnlyMemory<byte> patch, Submission submission, CancellationToken cancel)
    {
        var read = DescriptionRewrite.ReadPatch(patch, ImageDocument.Of(stored.Image, await sites.GetAsync(cancel)));
        if (!read.TryGet(out var description, out var refusal)) return refusal;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        var next = stored.Image with { Description = description, Revision = stored.Image.Revision + 1 };
        var now = time.GetUtcNow();
        var due = submission.Waits ? now + options.Grace : now;
        var message = new ImageChanged { Id = Guid.CreateVersion7(now), NotBefore = due, Image = next.Id };
        if (!await images.TryReplaceAsync(next, stored.Version, message, cancel)) return null;
        return new SavedImage(next, submission.Waits ? await processor.ProcessNowAsync(message, cancel) : Publication.Pending);
    }

    private async Task<Outcome<Image>?> TryRemoveAsync(StoredImage stored, Submission submission, CancellationToken cancel)
    {
        var image = stored.Image;
        if (image.Status == ImageStatus.Removed) return RefusalKind.ImageRemoved;
        if (await usage.ListAsync(image.Id, cancel).ToListAsync(cancel) is { Count: > 0 } reviews)
            return new Refusal(RefusalKind.ImageInUse) { Reviews = [.. reviews.Select(review => review.ToString())] };
        if (await usage.IsUsedBySiteAsync(image.Id, cancel)) return RefusalKind.ImageInUse;
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        if (image.Status == ImageStatus.Removing) return image;
        if (!await removing.TryMarkAsync(stored, cancel)) return null;
        return image.Remove(time.GetUtcNow());
    }

    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that the change is meant for.</param>
    /// <param name="step">Gives what came of it, or <see langword="null"/> if somebody else was faster; then all begins again.</param>
    /// <param name="cancel">Ends the call.</param>
    private async Task<Outcome<T>> ChangeAsync<T>(
        ImageId id, IReadOnlyList<int>? revisions, Func<StoredImage, Task<Outcome<T>?>> step, CancellationToken cancel)
        where T : notnull
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await images.FindAsync(id, cancel) is not { } stored) return RefusalKind.UnknownImage;
            if (revisions?.Contains(stored.Image.Revision) == false) return RefusalKind.StaleRevision;
            if (await step(stored) is { } outcome) return outcome;
        }
    }
}

/// <summary>An image that was just changed.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="Publication">Whether readers see the change already.</param>
public sealed record SavedImage(Image Image, Publication Publication);
