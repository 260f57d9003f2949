using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;

namespace ReviewFunctions.Testing.Memory;

/// <inheritdoc cref="IImageFiles"/>
public sealed class MemoryImageFiles(MemoryStorage storage, TimeProvider time) : IImageFiles
{
    public async Task SaveOriginalAsync(string name, Stream content, CancellationToken cancel)
    {
        await storage.Turn();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        storage.Originals[name] = (bytes.ToArray(), time.GetUtcNow());
    }

    public async Task<Stream?> OpenOriginalAsync(string name, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Originals.TryGetValue(name, out var stored) ? new MemoryStream(stored.Bytes, writable: false) : null;
    }

    public async Task RemoveOriginalAsync(string name, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Originals.Remove(name);
    }

    public async IAsyncEnumerable<string> ListOriginalsAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancel)
    {
        await storage.Turn();
        foreach (var name in storage.Originals.Where(stored => stored.Value.Written < before).Select(stored => stored.Key).ToList())
            yield return name;
    }

    public async Task SaveVariantAsync(ImageId image, EncodedVariant variant, CancellationToken cancel)
    {
        await storage.Turn();
        storage.Variants[(image, variant.Variant.Name)] = (variant.Body.ToArray(), storage.NextVersion(), time.GetUtcNow());
    }

    public async Task<OpenedVariant?> OpenVariantAsync(ImageId image, string name, CancellationToken cancel)
    {
        await storage.Turn();
        return storage.Variants.TryGetValue((image, name), out var stored)
            ? new OpenedVariant(
                new MemoryStream(stored.Bytes), Convert.ToHexStringLower(SHA256.HashData(stored.Bytes).AsSpan(0, 16)), stored.Written)
            : null;
    }

    public async Task<IReadOnlyList<VariantFile>> ListVariantsAsync(ImageId image, CancellationToken cancel)
    {
        await storage.Turn();
        return [.. storage.Variants.Where(stored => stored.Key.Image == image).Select(stored => new VariantFile(stored.Key.Name,
            stored.Value.Version))];
    }

    public async Task RemoveVariantAsync(ImageId image, VariantFile variant, CancellationToken cancel)
    {
        await storage.Turn();
        if (storage.Variants.TryGetValue((image, variant.Name), out var stored) && stored.Version == variant.Version)
            storage.Variants.Remove((image, variant.Name));
    }
}
