using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>
/// A save that names an image against the removal of that image, one storage call at a time. A review that was saved never loses its image.
/// </summary>
public sealed class RemovalModelTests : ImageModel
{
    private readonly Image _image = Samples.Image() with { UnusedSince = Samples.Noon.AddDays(-31) };

    public RemovalModelTests() => OneThread.Run(() => WriteImageAsync(_image));

    [Fact]
    public void A_save_that_stalls_anywhere_while_the_image_is_marked_is_refused_or_keeps_the_image()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(calls, int.MaxValue, model.SaveAsync, model.SweepAsync);
            model.AssertNothingIsLost();
        }
    }

    [Fact]
    public void A_sweep_that_stalls_anywhere_while_a_review_is_saved_keeps_the_image_or_has_it_refused()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(calls, int.MaxValue, model.SweepAsync, model.SaveAsync);
            model.AssertNothingIsLost();
        }
    }

    [Fact]
    public void A_save_that_dies_anywhere_leaves_an_image_that_is_removed_or_used()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(calls, calls, model.SaveAsync, model.SweepAsync);
            model.AssertNothingIsLost();
        }
    }

    [Fact]
    public void A_removal_that_dies_anywhere_is_finished_by_the_next_run()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(int.MaxValue, int.MaxValue, model.SweepAsync);
            model.Time.Advance(ImageRemoval.Wait);
            model.Run(calls, calls, model.ProcessOutboxAsync, model.ProcessOutboxAsync);
            model.ProcessOutboxAfter(ImageRemoval.Wait);
            Assert.Empty(model.Storage.Images);
            Assert.Empty(model.Storage.Variants);
            Assert.Empty(model.Storage.Outbox.Values.OfType<ImageMessage>());
        }
    }

    [Fact]
    public void The_same_bytes_again_while_an_image_is_removed_are_an_image_with_all_of_its_files()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(int.MaxValue, int.MaxValue, model.SweepAsync);
            model.Time.Advance(ImageRemoval.Wait);
            model.Run(calls, int.MaxValue, model.ProcessOutboxAsync, model.UploadAgainAsync);
            model.ProcessOutboxAfter(ImageRemoval.Wait);
            Assert.Equal(
                model._image.Variants.Select(variant => (model._image.Id, variant.Name)).Order(), model.Storage.Variants.Keys.Order());
            Assert.Equal(ImageStatus.Ready, Assert.Single(model.Storage.Images).Value.Image.Status);
        }
    }

    private async Task SaveAsync()
    {
        var content = Samples.Content() with { Body = $"![What it shows](image:{_image.Id})" };
        await NewProcess().GetRequiredService<Authoring>()
            .CreateAsync(new ReviewDraft(content, ReviewStatus.Published), NewSubmission(), CancellationToken.None);
    }

    private Task SweepAsync() => NewProcess().GetRequiredService<ImageSweep>().RunAsync(CancellationToken.None);

    /// <summary>As uploading does: keeps the image that is there, or adds it and then writes its files.</summary>
    private async Task UploadAgainAsync()
    {
        var images = new MemoryImageStore(Storage);
        while (await images.FindAsync(_image.Id, CancellationToken.None) is { } stored)
            if (stored.Image.CanBeNamed || await images.TryReplaceAsync(stored.Image.Keep(Time.GetUtcNow()), stored.Version, message: null,
                CancellationToken.None)) return;
        await WriteImageAsync(_image with { UnusedSince = Time.GetUtcNow() });
    }

    private async Task WriteImageAsync(Image image)
    {
        var message =
            new ImageUploaded { Id = Guid.CreateVersion7(Time.GetUtcNow()), NotBefore = DateTimeOffset.MaxValue, Image = image.Id };
        Assert.True(await new MemoryImageStore(Storage).TryAddAsync(image, message, CancellationToken.None));
        foreach (var variant in image.Variants)
            await new MemoryImageFiles(Storage, Time)
                .SaveVariantAsync(image.Id, new EncodedVariant(variant, new byte[1]), CancellationToken.None);
        await new MemoryOutbox(Storage).RemoveAsync([message], CancellationToken.None);
    }

    private void AssertNothingIsLost()
    {
        ProcessOutboxAfter(ImageRemoval.Wait);
        if (Storage.Reviews.Count == 0)
        {
            Assert.Empty(Storage.Images);
            return;
        }

        Assert.True(Storage.Images.TryGetValue(_image.Id, out var kept), "A review was saved and its image was removed.");
        Assert.Equal((ImageStatus.Ready, _image.Variants.Count), (kept.Image.Status, Storage.Variants.Count));
    }
}
