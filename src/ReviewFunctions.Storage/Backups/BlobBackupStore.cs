using System.IO.Pipelines;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Core.Backups;

namespace ReviewFunctions.Storage.Backups;

/// <summary>
/// Archives as blobs of the private container <c>backups</c>. The blocks of one become a blob when the last is there, and not before.
/// </summary>
internal sealed class BlobBackupStore(StorageAccount account) : IBackupStore
{
    private readonly BlobContainerClient _container = account.Blobs.GetBlobContainerClient("backups");

    /// <inheritdoc/>
    public async Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancel)
    {
        // What is written cannot be written again, so the container must be there before.
        await RunAsync(() => _container.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);
        var pipe = new Pipe();
        var upload = UploadAsync(name, pipe.Reader, cancel);
        await WriteAsync(pipe.Writer, write);
        await upload;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredBackup>> ListAsync(CancellationToken cancel)
    {
        var blobs = await RunAsync(() => _container.GetBlobsAsync(cancellationToken: cancel).ToListAsync(cancel).AsTask(), cancel);
        return
        [
            .. from blob in blobs.OrderBy(blob => blob.Name, StringComparer.Ordinal)
               select new StoredBackup(blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.LastModified ?? default),
        ];
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancel) =>
        RunAsync(() => _container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancel), cancel);

    /// <summary>Hands on what goes wrong, so that the upload ends without a blob.</summary>
    private static async Task WriteAsync(PipeWriter pipe, Func<Stream, Task> write)
    {
        try
        {
            await write(pipe.AsStream(leaveOpen: true));
            await pipe.CompleteAsync();
        }
        catch (Exception fault)
        {
            await pipe.CompleteAsync(fault);
            throw;
        }
    }

    private async Task UploadAsync(string name, PipeReader pipe, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/zip" },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            TransferOptions = KeptBlobs.Transfer,
        };
        try
        {
            await RunAsync(() => _container.GetBlobClient(name).UploadAsync(pipe.AsStream(leaveOpen: true), options, cancel), cancel);
        }
        finally
        {
            // Whoever still writes is not kept waiting for room.
            await pipe.CompleteAsync();
        }
    }

    private Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancel) =>
        StorageCall.RunAsync(call, () => _container.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);
}
