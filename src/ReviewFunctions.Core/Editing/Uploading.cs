using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Outcomes;

namespace ReviewFunctions.Core.Editing;

/// <summary>Makes images of files that were received.</summary>
public sealed class Uploading(
    IImageStore images, IImageFiles files, IImageProcessor processor, DecodeGate gate, VariantWriter variants, PublishingOptions options,
    TimeProvider time)
{
    private DateTimeOffset Second => DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());

    /// <summary>
    /// Checks a file and stores it as an image. Its variants are made now if it is small, else by the timer. The image is stored, with
    /// the message to make them, before any of them is: from then on the process may die at any point.
    /// </summary>
    /// <param name="file">The file; its original is removed again unless it becomes an image.</param>
    /// <param name="description">What its editor says of it.</param>
    /// <param name="submission">Whose request it is.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Outcome<UploadedImage>> TakeAsync(
        ReceivedFile file, ImageDescription description, Submission submission, CancellationToken cancel)
    {
        var outcome = await FindKnownAsync(file.Id, description, submission, cancel)
            ?? await TakeUnknownAsync(file, description, submission, cancel);
        if (outcome is not { Refusal: null, Value.IsNew: true }) await files.RemoveOriginalAsync(file.Original, cancel);
        return outcome;
    }

    /// <summary>The image of the same bytes. One that is on its way out, or that was never made, gets another chance.</summary>
    private async Task<Outcome<UploadedImage>?> FindKnownAsync(ImageId id, ImageDescription description, Submission submission,
        CancellationToken cancel)
    {
        while (await images.FindAsync(id, cancel) is { } stored)
        {
            if (stored.Image.Status == ImageStatus.Removed) return RefusalKind.ImageRemoved;
            var isDescribedOtherwise = stored.Image.Description != description;
            if (submission.IsDryRun) return RefusalKind.DryRunPassed;
            if (stored.Image.CanBeNamed) return new UploadedImage(stored.Image, IsNew: false, isDescribedOtherwise);
            var kept = stored.Image.Keep(Second);
            var message = kept.IsShown ? null : NewMessage(id, TimeSpan.Zero);
            if (await images.TryReplaceAsync(kept, stored.Version, message, cancel))
                return new UploadedImage(kept, IsNew: false, isDescribedOtherwise);
        }
        return null;
    }

    private async Task<Outcome<UploadedImage>> TakeUnknownAsync(
        ReceivedFile file, ImageDescription description, Submission submission, CancellationToken cancel)
    {
        if (await gate.TryEnterAsync(() => ExamineAsync(file, cancel), cancel) is not { } found) return RefusalKind.DecodersBusy;
        if (found.Header is not { } header) return UnusableFile.RefusalOf(found.Fault);
        if (submission.IsDryRun) return RefusalKind.DryRunPassed;
        var image = NewImageOf(file, header, description, submission.Editor.Name);
        var message = NewMessage(file.Id, found.Processed is null ? TimeSpan.Zero : options.Grace);
        await images.NoteAsync(ImagePlace.Of(image), cancel);
        if (!await images.TryAddAsync(image, message, cancel)) return await FindKnownAsync(file.Id, description, submission, cancel)
            ?? RefusalKind.DecodersBusy;
        if (found.Processed is not { } processed) return new UploadedImage(image, IsNew: true, IsDescribedOtherwise: false);
        await variants.WriteAsync(message, processed, cancel);
        return new UploadedImage(image.With(processed), IsNew: true, IsDescribedOtherwise: false);
    }

    private async Task<Examination> ExamineAsync(ReceivedFile file, CancellationToken cancel)
    {
        await using var original = await files.OpenOriginalAsync(file.Original, cancel);
        if (original is null) return new Examination(null, null, ImageFault.Unreadable);
        if (processor.ReadHeader(original, out var fault) is not { } header) return new Examination(null, null, fault);
        if (!header.IsSmall) return new Examination(header, null, default);
        var processed = ImageMeter.Process(processor, original, out fault);
        return new Examination(processed?.Header, processed, fault);
    }

    private Image NewImageOf(ReceivedFile file, ImageHeader header, ImageDescription description, string editor) => new()
    {
        Id = file.Id,
        Status = ImageStatus.Pending,
        Description = description,
        Kind = header.Kind,
        Width = header.Width,
        Height = header.Height,
        Frames = header.Frames,
        Bytes = file.Bytes,
        Original = file.Original,
        Uploaded = Second,
        Editor = editor,
        UnusedSince = Second,
    };

    private ImageUploaded NewMessage(ImageId image, TimeSpan grace) =>
        new() { Id = Guid.CreateVersion7(time.GetUtcNow()), NotBefore = time.GetUtcNow() + grace, Image = image };

    private sealed record Examination(ImageHeader? Header, ProcessedImage? Processed, ImageFault Fault);
}

/// <summary>What became of an upload.</summary>
/// <param name="Image">The image as it is stored.</param>
/// <param name="IsNew">Whether it was not there before. Otherwise the same bytes were uploaded before, and their description is
/// kept.</param>
/// <param name="IsDescribedOtherwise">Whether the upload brought another description than the one that is kept.</param>
public sealed record UploadedImage(Image Image, bool IsNew, bool IsDescribedOtherwise);
