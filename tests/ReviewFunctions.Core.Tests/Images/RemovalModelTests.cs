using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReviewFunctions.Core.Access;
using ReviewFunctions.Core.Editing;
using ReviewFunctions.Core.Handlers;
using ReviewFunctions.Core.Idempotency;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Core.Tests.Publishing;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Drafts;
using ReviewFunctions.Testing;
using ReviewFunctions.Testing.Memory;

namespace ReviewFunctions.Core.Tests.Images;

/// <summary>
/// A save that names an image against the removal of that image, one storage call at a time. A review that was saved never loses its image.
/// </summary>
public sealed class RemovalModelTests
{
    /// <summary>More storage calls than any of the actors makes.</summary>
    private const int Calls = 80;

    private readonly MemoryStorage _storage = new();
    private readonly FakeTimeProvider _time = new(Samples.Noon);
    private readonly Image _image = Samples.Image() with { UnusedSince = Samples.Noon.AddDays(-31) };

    public RemovalModelTests() => OneThread.Run(async () =>
    {
        await NewProcess().GetRequiredService<CurrentSite>().GetAsync(CancellationToken.None);
        await WriteImageAsync(_image);
    });

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
            model._time.Advance(ImageRemoval.Wait);
            model.Run(calls, calls, model.ProcessOutboxAsync, model.ProcessOutboxAsync);
            model.FinishRemovals();
            Assert.Empty(model._storage.Images);
            Assert.Empty(model._storage.Variants);
            Assert.Empty(model._storage.Outbox.Values.OfType<ImageMessage>());
        }
    }

    [Fact]
    public void The_same_bytes_again_while_an_image_is_removed_are_an_image_with_all_of_its_files()
    {
        foreach (var calls in Effort.Places(Calls))
        {
            var model = new RemovalModelTests();
            model.Run(int.MaxValue, int.MaxValue, model.SweepAsync);
            model._time.Advance(ImageRemoval.Wait);
            model.Run(calls, int.MaxValue, model.ProcessOutboxAsync, model.UploadAgainAsync);
            model.FinishRemovals();
            Assert.Equal(
                model._image.Variants.Select(variant => (model._image.Id, variant.Name)).Order(), model._storage.Variants.Keys.Order());
            Assert.Equal(ImageStatus.Ready, Assert.Single(model._storage.Images).Value.Image.Status);
        }
    }

    private ServiceProvider NewProcess() => MemoryServices.Process(_storage, _time);

    private async Task SaveAsync()
    {
        var content = Samples.Content() with { Body = $"![What it shows](image:{_image.Id})" };
        var submission = new Submission(new Editor("editor", [], Byline: null), Attempt.Only(_time.GetUtcNow()));
        await NewProcess().GetRequiredService<Authoring>()
            .CreateAsync(new ReviewDraft(content, ReviewStatus.Published), submission, CancellationToken.None);
    }

    private Task SweepAsync() => NewProcess().GetRequiredService<ImageSweep>().RunAsync(CancellationToken.None);

    private Task ProcessOutboxAsync() => NewProcess().GetRequiredService<OutboxProcessor>().ProcessAsync(CancellationToken.None);

    /// <summary>As uploading does: keeps the image that is there, or adds it and then writes its files.</summary>
    private async Task UploadAgainAsync()
    {
        var images = new MemoryImageStore(_storage);
        while (await images.FindAsync(_image.Id, CancellationToken.None) is { } stored)
            if (stored.Image.CanBeNamed || await images.TryReplaceAsync(stored.Image.Keep(_time.GetUtcNow()), stored.Version, message: null,
                CancellationToken.None)) return;
        await WriteImageAsync(_image with { UnusedSince = _time.GetUtcNow() });
    }

    private async Task WriteImageAsync(Image image)
    {
        var message =
            new ImageUploaded { Id = Guid.CreateVersion7(_time.GetUtcNow()), NotBefore = DateTimeOffset.MaxValue, Image = image.Id };
        Assert.True(await new MemoryImageStore(_storage).TryAddAsync(image, message, CancellationToken.None));
        foreach (var variant in image.Variants)
            await new MemoryImageFiles(_storage, _time)
                .SaveVariantAsync(image.Id, new EncodedVariant(variant, new byte[1]), CancellationToken.None);
        await new MemoryOutbox(_storage).RemoveAsync([message], CancellationToken.None);
    }

    private void Run(int calls, int callsToLive, params Func<Task>[] actors)
    {
        var interleaving = new Interleaving(new Stall(calls));
        _storage.Turn = interleaving.TurnAsync;
        interleaving.Run(actors.Length > 1 ? actors : [() => Task.CompletedTask, .. actors], callsToLive);
        _storage.Turn = () => Task.CompletedTask;
    }

    private void FinishRemovals()
    {
        for (var run = 0; run < 3; run++)
        {
            _time.Advance(ImageRemoval.Wait);
            OneThread.Run(ProcessOutboxAsync);
        }
    }

    private void AssertNothingIsLost()
    {
        FinishRemovals();
        if (_storage.Reviews.Count == 0)
        {
            Assert.Empty(_storage.Images);
            return;
        }

        Assert.True(_storage.Images.TryGetValue(_image.Id, out var kept), "A review was saved and its image was removed.");
        Assert.Equal((ImageStatus.Ready, _image.Variants.Count), (kept.Image.Status, _storage.Variants.Count));
    }
}
