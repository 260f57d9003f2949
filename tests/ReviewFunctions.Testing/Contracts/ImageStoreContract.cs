using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Testing.Contracts;

/// <summary>What every store of images keeps to.</summary>
public abstract class ImageStoreContract
{
    protected abstract IImageStore Images { get; }

    protected abstract IOutbox Outbox { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_image_is_added_once_with_its_message_and_comes_back_as_it_was()
    {
        var image = Samples.Image();
        Assert.Null(await Images.FindAsync(image.Id, Cancel));
        Assert.True(await Images.TryAddAsync(image, NewMessage(image), Cancel));
        Assert.False(await Images.TryAddAsync(image with { Editor = "another" }, NewMessage(image), Cancel));
        var stored = await Images.FindAsync(image.Id, Cancel);
        Assert.Equal(ImageJson.Write(image), ImageJson.Write(stored?.Image ?? Samples.Image()));
        Assert.IsType<ImageUploaded>(Assert.Single(await MessagesAsync(image)));
    }

    [Fact]
    public async Task An_image_is_replaced_and_removed_only_as_it_was_read()
    {
        var image = Samples.Image();
        Assert.True(await Images.TryAddAsync(image, NewMessage(image), Cancel));
        var read = await ReadAsync(image);
        var changed = image with { Revision = 2, UnusedSince = null, RemovingSince = Samples.Noon };
        Assert.True(await Images.TryReplaceAsync(changed, read.Version,
            new ImageRemoval { Id = Guid.CreateVersion7(Samples.Noon), NotBefore = Samples.Noon, Image = image.Id }, Cancel));
        Assert.False(await Images.TryReplaceAsync(image, read.Version, message: null, Cancel));
        Assert.False(await Images.TryRemoveAsync(image.Id, read.Version, Cancel));
        Assert.Equal(ImageJson.Write(changed), ImageJson.Write((await ReadAsync(image)).Image));
        Assert.Equal([nameof(ImageUploaded), nameof(ImageRemoval)],
            (await MessagesAsync(image)).Select(message => message.GetType().Name).OrderDescending());

        Assert.True(await Images.TryReplaceAsync(changed with { Revision = 3 }, (await ReadAsync(image)).Version, message: null, Cancel));
        Assert.True(await Images.TryRemoveAsync(image.Id, (await ReadAsync(image)).Version, Cancel));
        Assert.Null(await Images.FindAsync(image.Id, Cancel));
    }

    [Fact]
    public async Task An_image_that_was_taken_down_keeps_who_did_when_and_why_and_leaves_a_message()
    {
        var image = Samples.Image();
        Assert.True(await Images.TryAddAsync(image, NewMessage(image), Cancel));
        var removed = image.RemoveEverywhere(new ImageTakedown(Samples.Noon, "Mina Park", "A child is in it."));
        var message = new ImageTakenDown { Id = Guid.CreateVersion7(Samples.Noon), NotBefore = Samples.Noon, Image = image.Id };
        Assert.True(await Images.TryReplaceAsync(removed, (await ReadAsync(image)).Version, message, Cancel));
        var stored = (await ReadAsync(image)).Image;
        Assert.Equal((ImageStatus.Removed, removed.Takedown, 0), (stored.Status, stored.Takedown, stored.Variants.Count));
        Assert.Equal(image.Description, stored.Description);
        Assert.Contains(nameof(ImageTakenDown), (await MessagesAsync(image)).Select(left => left.GetType().Name));
    }

    [Fact]
    public async Task A_walk_meets_every_image_once()
    {
        var added = Enumerable.Range(0, 25).Select(_ => Samples.Image()).ToList();
        foreach (var image in added) Assert.True(await Images.TryAddAsync(image, NewMessage(image), Cancel));
        List<ImageId> met = [];
        for (var page = await Images.ListAsync(null, 4, Cancel); page.Count > 0; page = await Images.ListAsync(met[^1], 4, Cancel))
            met.AddRange(page.Select(stored => stored.Image.Id));
        Assert.Equal(met.Distinct(), met);
        Assert.Subset(met.ToHashSet(), added.Select(image => image.Id).ToHashSet());
    }

    [Fact]
    public async Task The_list_of_all_has_the_last_uploaded_first()
    {
        var images = Enumerable.Range(0, 5)
            .Select(minute => Samples.Image() with { Uploaded = Samples.Noon.AddYears(50).AddMinutes(minute) }).ToList();
        foreach (var image in images.Append(images[0])) await Images.NoteAsync(ImagePlace.Of(image), Cancel);
        await Images.ForgetAsync(ImagePlace.Of(images[3]), Cancel);
        await Images.ForgetAsync(ImagePlace.Of(images[3]), Cancel);
        var first = await Images.ListNewestAsync(null, 2, Cancel);
        var rest = await Images.ListNewestAsync(first[^1].Key, 2, Cancel);
        Assert.Equal([images[4].Id, images[2].Id, images[1].Id, images[0].Id], first.Concat(rest).Select(place => place.Image));
    }

    private static ImageUploaded NewMessage(Image image) =>
        new() { Id = Guid.CreateVersion7(Samples.Noon), NotBefore = Samples.Noon, Image = image.Id };

    private async Task<StoredImage> ReadAsync(Image image) =>
        await Images.FindAsync(image.Id, Cancel) ?? throw new InvalidOperationException("The image is gone.");

    private async Task<IEnumerable<ImageMessage>> MessagesAsync(Image image) =>
        (await Outbox.ListDueAsync(Samples.Noon, Cancel)).OfType<ImageMessage>().Where(message => message.Image == image.Id);
}
