using Microsoft.Extensions.DependencyInjection;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>A takedown against whoever writes files of the image, one storage call at a time. Afterwards no file of it is left.</summary>
public sealed class TakedownModelTests : ImageModel
{
    /// <summary>Longer than a message waits before the timer takes it up.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(10);

    private readonly Image _made = Samples.Image();
    private readonly Image _pending;
    private readonly ImageUploaded _uploaded;

    public TakedownModelTests()
    {
        _pending = _made with { Status = ImageStatus.Pending, Variants = [], Placeholder = null, DominantColour = null };
        _uploaded = new ImageUploaded { Id = Guid.CreateVersion7(Samples.Noon), NotBefore = Samples.Noon.AddMinutes(1), Image = _made.Id };
        OneThread.Run(async () =>
        {
            await new MemoryImageFiles(Storage, Time).SaveOriginalAsync(_made.Original, new MemoryStream([1]), CancellationToken.None);
            Assert.True(await new MemoryImageStore(Storage).TryAddAsync(_pending, _uploaded, CancellationToken.None));
        });
    }

    [Fact]
    public void A_writer_of_variants_that_stalls_anywhere_while_the_image_is_taken_down_leaves_no_file() =>
        AssertNothingIsLeft(model => [model.WriteVariantsAsync, model.TakeDownAsync], int.MaxValue);

    [Fact]
    public void A_takedown_that_stalls_anywhere_while_variants_are_written_leaves_no_file() =>
        AssertNothingIsLeft(model => [model.TakeDownAsync, model.WriteVariantsAsync], int.MaxValue);

    [Fact]
    public void A_writer_of_variants_that_dies_anywhere_leaves_no_file_once_its_message_was_looked_at()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new TakedownModelTests();
            model.Run(calls, calls, model.WriteVariantsAsync, model.TakeDownAsync);
            model.ProcessOutboxAfter(Wait);
            model.AssertIsRemoved();
        }
    }

    [Fact]
    public void A_takedown_that_dies_anywhere_is_finished_by_the_next_run_or_was_never_begun()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new TakedownModelTests();
            model.Run(int.MaxValue, int.MaxValue, model.WriteVariantsAsync);
            model.Run(calls, calls, model.TakeDownAsync, () => Task.CompletedTask);
            model.ProcessOutboxAfter(Wait);
            if (model.Storage.Images[model._made.Id].Image.Status == ImageStatus.Removed) model.AssertIsRemoved();
            else Assert.Equal(model._made.Variants.Count, model.Storage.Variants.Count);
        }
    }

    [Fact]
    public void The_same_bytes_after_an_image_was_allowed_are_an_image_with_all_of_its_files()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new TakedownModelTests();
            model.Run(int.MaxValue, int.MaxValue, model.WriteVariantsAsync);
            model.Run(calls, int.MaxValue, model.TakeDownAsync, model.AllowAndUploadAsync);
            model.ProcessOutboxAfter(Wait);
            var stored = Assert.Single(model.Storage.Images).Value.Image;
            if (stored.Status == ImageStatus.Removed) model.AssertIsRemoved();
            else Assert.Equal((ImageStatus.Ready, model._made.Variants.Count), (stored.Status, model.Storage.Variants.Count));
        }
    }

    private static void AssertNothingIsLeft(Func<TakedownModelTests, Func<Task>[]> actors, int callsToLive)
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new TakedownModelTests();
            model.Run(calls, callsToLive, actors(model));
            model.AssertIsRemoved();
        }
    }

    private void AssertIsRemoved()
    {
        Assert.Equal(ImageStatus.Removed, Storage.Images[_made.Id].Image.Status);
        Assert.Empty(Storage.Variants);
        Assert.Empty(Storage.Originals);
    }

    private Task WriteVariantsAsync() => WriteVariantsAsync(_uploaded);

    private Task WriteVariantsAsync(ImageUploaded message)
    {
        var variants = _made.Variants.Select(variant => new EncodedVariant(variant, new byte[1]));
        var made = new ProcessedImage(new ImageHeader(_made.Kind, _made.Width, _made.Height, Frames: 1), [.. variants], "data:,",
            "#000000");
        return NewProcess().GetRequiredService<VariantWriter>().WriteAsync(message, made, CancellationToken.None);
    }

    private Task TakeDownAsync() =>
        NewProcess().GetRequiredService<ImageTakedowns>().TakeDownAsync(_made.Id, revisions: null, reason: null, NewSubmission(),
            CancellationToken.None);

    /// <summary>Somebody who has seen that the image was taken down has it allowed, and uploads the file.</summary>
    private async Task AllowAndUploadAsync()
    {
        var images = new MemoryImageStore(Storage);
        var outcome = await NewProcess().GetRequiredService<ImageTakedowns>().AllowAsync(_made.Id, revisions: null, NewSubmission(),
            CancellationToken.None);
        if (outcome.Refusal is not null) return;
        var message = _uploaded with { Id = Guid.CreateVersion7(Time.GetUtcNow()) };
        Assert.True(await images.TryAddAsync(_pending with { Original = "another" }, message, CancellationToken.None));
        await WriteVariantsAsync(message);
    }
}
