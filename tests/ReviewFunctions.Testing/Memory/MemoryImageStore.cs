using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IImageStore"/>
public sealed class MemoryImageStore(MemoryStorage storage) : IImageStore
{
    public async Task<StoredImage?> FindAsync(ImageId id, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Images.GetValueOrDefault(id);
    }

    public async Task<bool> TryAddAsync(Image image, ImageUploaded message, CancellationToken cancel)
    {
        await storage.Turn();
        return !storage.Images.ContainsKey(image.Id) && Write(image, message);
    }

    public async Task<bool> TryReplaceAsync(Image image, string version, ImageMessage? message, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Matches(version, storage.Images.GetValueOrDefault(image.Id)?.Version) && Write(image, message);
    }

    public async Task<bool> TryRemoveAsync(ImageId id, string version, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Matches(version, storage.Images.GetValueOrDefault(id)?.Version) && storage.Images.Remove(id);
    }

    public async Task<IReadOnlyList<StoredImage>> ListAsync(ImageId? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Images.Values.OrderBy(stored => stored.Image.Id)
            .Where(stored => after is null || stored.Image.Id > after).Take(count)];
    }

    public async Task NoteAsync(ImagePlace place, CancellationToken cancel)
    {
        await storage.Turn();
        storage.ImagePlaces[place.Key] = place.Image;
    }

    public async Task ForgetAsync(ImagePlace place, CancellationToken cancel)
    {
        await storage.Turn();
        storage.ImagePlaces.Remove(place.Key);
    }

    public async Task<IReadOnlyList<ImagePlace>> ListNewestAsync(string? after, int count, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.ImagePlaces.Where(place => string.CompareOrdinal(place.Key,
            after) > 0).Take(count).Select(place => new ImagePlace(place.Key, place.Value))];
    }

    private bool Write(Image image, ImageMessage? message)
    {
        storage.Images[image.Id] = new StoredImage(image, storage.NextVersion());
        if (message is not null) storage.Outbox.Add(MemoryOutbox.KeyOf(message), message with { Version = storage.NextVersion() });
        return true;
    }
}
