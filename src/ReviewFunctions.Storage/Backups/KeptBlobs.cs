using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Core.Backups;

namespace ReviewFunctions.Storage.Backups;

/// <summary>
/// The blobs that no table can replace: the originals of images, and what was made of them, since making it again takes long. Documents are
/// made again.
/// </summary>
internal sealed class KeptBlobs(StorageAccount account)
{
    private static readonly (string Container, string Prefix)[] Kept = [("originals", ""), ("$web", "images/")];

    /// <summary>How much of a blob is in memory at once, in bytes; fifty thousand such blocks make a blob.</summary>
    public static readonly StorageTransferOptions Transfer = new()
    {
        InitialTransferSize = 8 * 1024 * 1024,
        MaximumTransferSize = 8 * 1024 * 1024,
        MaximumConcurrency = 1,
    };

    /// <summary>The path of each.</summary>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (container, prefix) in Kept)
            await foreach (var name in ListAsync(container, prefix, cancel))
                yield return $"{container}/{name}";
    }

    /// <summary>Opens one to be read; <see langword="null"/> if it is gone.</summary>
    public Task<OpenedFile?> OpenAsync(string path, CancellationToken cancel) => RunAsync(path, async blob =>
    {
        try
        {
            var opened = (await blob.DownloadStreamingAsync(cancellationToken: cancel)).Value;
            var details = opened.Details;
            var metadata = new Dictionary<string, string>(details.Metadata);
            return new OpenedFile(new KeptFile(path, details.ContentType, details.CacheControl, metadata), opened.Content);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return null;
        }
    }, cancel);

    /// <summary>Adds one that is not there.</summary>
    /// <exception cref="InvalidOperationException">It is there already.</exception>
    public async Task AddAsync(KeptFile file, Stream content, CancellationToken cancel)
    {
        // What is read of the content cannot be read again, so the container must be there before.
        await FindOrMakeContainerAsync(file.Path, cancel);
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = file.ContentType, CacheControl = file.CacheControl },
            Metadata = new Dictionary<string, string>(file.Metadata),
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            TransferOptions = Transfer,
        };
        if (!await RunAsync(file.Path, blob => TryUploadAsync(blob, content, options, cancel), cancel))
            throw new InvalidOperationException("Somebody else writes to the account.");
    }

    /// <summary>What there is, in words: also documents, whose paths would be in the way.</summary>
    public async Task<string?> FindAnyAsync(CancellationToken cancel)
    {
        foreach (var (container, _) in Kept)
            await foreach (var _ in ListAsync(container, prefix: "", cancel))
                return $"the container {container} has blobs";
        return null;
    }

    private static async Task<bool> TryUploadAsync(BlobClient blob, Stream content, BlobUploadOptions options, CancellationToken cancel)
    {
        try
        {
            await blob.UploadAsync(content, options, cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status is 409 or 412)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<string> ListAsync(string container, string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        var client = account.Blobs.GetBlobContainerClient(container);
        await using var blobs = client.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancel).GetAsyncEnumerator(cancel);
        while (await StorageCall.RunAsync(
            () => blobs.MoveNextAsync().AsTask(), () => client.CreateIfNotExistsAsync(cancellationToken: cancel), cancel))
            yield return blobs.Current.Name;
    }

    private Task FindOrMakeContainerAsync(string path, CancellationToken cancel)
    {
        var container = ContainerOf(path);
        return StorageCall.RunAsync(() => container.CreateIfNotExistsAsync(cancellationToken: cancel), () => Task.CompletedTask, cancel);
    }

    private Task<T> RunAsync<T>(string path, Func<BlobClient, Task<T>> call, CancellationToken cancel)
    {
        var container = ContainerOf(path);
        var blob = container.GetBlobClient(path[(container.Name.Length + 1)..]);
        return StorageCall.RunAsync(() => call(blob), () => container.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);
    }

    private BlobContainerClient ContainerOf(string path) => account.Blobs.GetBlobContainerClient(path.Split('/')[0]);
}
