using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>
/// Takes images down everywhere, whatever names them, and allows their files again. A takedown is a state of the image, stored before any
/// file is removed; from then on nobody keeps a file of it, and whoever dies on the way is made up for by the message that was stored with
/// it.
/// </summary>
public sealed partial class ImageTakedowns(
    IImageStore images, UnwantedFiles unwanted, OutboxProcessor processor, PublishingOptions options, TimeProvider time,
        ILogger<ImageTakedowns> log)
{
    /// <summary>Takes an image down. One that was taken down already keeps who did, and is gone through again.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="reason">Why, if somebody says so.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call. What is stored by then stays stored.</param>
    public async Task<Outcome<SavedImage>> TakeDownAsync(
        ImageId id, IReadOnlyList<int>? revisions, string? reason, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await images.FindAsync(id, cancel) is not { } stored) return RefusalKind.UnknownImage;
            if (revisions?.Contains(stored.Image.Revision) == false) return RefusalKind.StaleRevision;
            if (submission.IsDryRun) return RefusalKind.DryRunPassed;
            var now = time.GetUtcNow();
            var takedown = stored.Image.Takedown ?? new ImageTakedown(WholeSeconds(now), submission.Editor.Name, reason);
            var next = stored.Image.RemoveEverywhere(takedown);
            var due = submission.Waits ? now + options.Grace : now;
            var message = new ImageTakenDown { Id = Guid.CreateVersion7(now), NotBefore = due, Image = id };
            if (!await images.TryReplaceAsync(next, stored.Version, message, cancel)) continue;
            TookDown(log, id, takedown.Editor);
            await unwanted.RemoveAsync(id, cancel);
            return new SavedImage(next, submission.Waits ? await processor.ProcessNowAsync(message, cancel) : Publication.Pending);
        }
    }

    /// <summary>Allows the file of an image that was taken down: the image is forgotten, and can be uploaded as any other.</summary>
    /// <param name="id">Which image.</param>
    /// <param name="revisions">The revisions that this is meant for; <see langword="null"/> for whichever is stored.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>The id of the image that was forgotten, or why it was not.</returns>
    public async Task<Outcome<ImageId>> AllowAsync(
        ImageId id, IReadOnlyList<int>? revisions, Submission submission, CancellationToken cancel)
    {
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            if (await images.FindAsync(id, cancel) is not { } stored)
                return submission.Request.MayHaveRun ? id : RefusalKind.UnknownImage;
            if (revisions?.Contains(stored.Image.Revision) == false) return RefusalKind.StaleRevision;
            if (stored.Image.Status != ImageStatus.Removed)
                return submission.Request.MayHaveRun ? id : RefusalKind.ImageNotRemoved;
            if (submission.IsDryRun) return RefusalKind.DryRunPassed;
            // Before the image is gone, which alone knows the name of its original.
            await unwanted.RemoveAsync(id, cancel);
            if (!await images.TryRemoveAsync(id, stored.Version, cancel)) continue;
            Allowed(log, id, submission.Editor.Name);
            await images.ForgetAsync(ImagePlace.Of(stored.Image), cancel);
            return id;
        }
    }

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    [LoggerMessage(Level = LogLevel.Information, Message = "Image {Image} was taken down everywhere by {Editor}")]
    private static partial void TookDown(ILogger logger, ImageId image, string editor);

    [LoggerMessage(Level = LogLevel.Information, Message = "The file of image {Image} was allowed again by {Editor}")]
    private static partial void Allowed(ILogger logger, ImageId image, string editor);
}
