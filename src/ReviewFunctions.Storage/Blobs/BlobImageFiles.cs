using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Core.Documents.Stored;
using ReviewFunctions.Core.Images.Files;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Storage.Blobs;

/// <summary>Originals as blobs of the private container <c>originals</c>, variants among the documents of <c>$web</c>.</summary>
internal sealed class BlobImageFiles(StorageAccount account) : IImageFiles
{
    /// <summary>The metadata that tells bytes from others.</summary>
    private const string Hash = "hash";

    /// <summary>How much of an original is in memory at once while it is received, in bytes.</summary>
    private const int PartBytes = 1024 * 1024;

    /// <summary>How much of a variant is fetched at once, in bytes: most of them whole.</summary>
    private const int ReadBytes = 256 * 1024;

    private const int SpoolBytes = 64 * 1024;

    private readonly BlobContainerClient _originals = account.Blobs.GetBlobContainerClient("originals");
    private readonly BlobContainerClient _web = account.Blobs.GetBlobContainerClient("$web");
    private volatile bool _hasOriginals;

    /// <inheritdoc/>
    public async Task SaveOriginalAsync(string name, Stream content, CancellationToken cancel)
    {
        // What is read of the content cannot be read again, so the container must be there before.
        if (!_hasOriginals) await RunAsync(_originals, () => _originals.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);
        _hasOriginals = true;
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/octet-stream" },
            TransferOptions =
                new StorageTransferOptions { InitialTransferSize = PartBytes, MaximumTransferSize = PartBytes, MaximumConcurrency = 1 },
        };
        await RunAsync(_originals, () => _originals.GetBlobClient(name).UploadAsync(content, options, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenOriginalAsync(string name, CancellationToken cancel) => RunAsync(_originals, async () =>
    {
        try
        {
            using var blob = (await _originals.GetBlobClient(name).DownloadStreamingAsync(cancellationToken: cancel)).Value;
            return await SpoolAsync(blob.Content, cancel);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }, cancel);

    /// <inheritdoc/>
    public Task RemoveOriginalAsync(string name, CancellationToken cancel) =>
        RunAsync(_originals, () => _originals.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel), cancel);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListOriginalsAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancel)
    {
        var blobs =
            await RunAsync(_originals, () => _originals.GetBlobsAsync(cancellationToken: cancel).ToListAsync(cancel).AsTask(), cancel);
        foreach (var blob in blobs.Where(blob => blob.Properties.LastModified < before)) yield return blob.Name;
    }

    /// <inheritdoc/>
    public Task SaveVariantAsync(ImageId image, EncodedVariant variant, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = variant.Variant.MediaType, CacheControl = CachePolicy.Immutable },
            Metadata =
                new Dictionary<string, string> { [Hash] = Convert.ToHexStringLower(SHA256.HashData(variant.Body.Span).AsSpan(0, 16)) },
        };
        return RunAsync(
            _web, () => Blob(image, variant.Variant.Name).UploadAsync(BinaryData.FromBytes(variant.Body), options, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<OpenedVariant?> OpenVariantAsync(ImageId image, string name, CancellationToken cancel) => RunAsync(_web, async () =>
    {
        try
        {
            var properties = (await Blob(image, name).GetPropertiesAsync(cancellationToken: cancel)).Value;
            var same = new BlobOpenReadOptions(allowModifications: false)
            {
                BufferSize = ReadBytes,
                Conditions = new BlobRequestConditions { IfMatch = properties.ETag }
            };
            var content = await Blob(image, name).OpenReadAsync(same, cancel);
            var hash = properties.Metadata.TryGetValue(Hash, out var noted) ? noted : properties.ETag.ToString().Trim('"');
            return new OpenedVariant(content, hash, properties.LastModified);
        }
        catch (RequestFailedException absent) when (absent.Status is 404 or 412)
        {
            return null;
        }
    }, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<VariantFile>> ListVariantsAsync(ImageId image, CancellationToken cancel) =>
        RunAsync<IReadOnlyList<VariantFile>>(_web, async () =>
    {
        var folder = SiteAddresses.VariantPath(image, "");
        var blobs = await _web.GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, cancel).ToListAsync(cancel);
        return [.. blobs.Select(blob => new VariantFile(blob.Name[folder.Length..], blob.Properties.ETag?.ToString() ?? ""))];
    }, cancel);

    /// <inheritdoc/>
    public Task RemoveVariantAsync(ImageId image, VariantFile variant, CancellationToken cancel) => RunAsync(_web, async () =>
    {
        try
        {
            return await Blob(image,
                variant.Name).DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = new ETag(variant.Version) },
                cancellationToken: cancel);
        }
        catch (RequestFailedException other) when (other.Status == 412)
        {
            return null;
        }
    }, cancel);

    /// <summary>A copy on local storage that is gone when it is closed: decoders read here and there, and wait for it.</summary>
    private static async Task<Stream?> SpoolAsync(Stream content, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, SpoolBytes, FileOptions.DeleteOnClose);
        try
        {
            await content.CopyToAsync(copy, cancel);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    private static Task<T> RunAsync<T>(BlobContainerClient container, Func<Task<T>> call, CancellationToken cancel) =>
        StorageCall.RunAsync(call, () => container.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);

    private BlobClient Blob(ImageId image, string name) => _web.GetBlobClient(SiteAddresses.VariantPath(image, name));
}
