using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReviewFunctions.Core.Documents.Stored;

namespace ReviewFunctions.Storage.Blobs;

/// <summary>Documents as blobs of the container <c>$web</c>, so that a static website or a CDN can serve them without the app.</summary>
internal sealed class BlobDocumentStore(StorageAccount account) : IDocumentStore
{
    private readonly BlobContainerClient _container = account.Blobs.GetBlobContainerClient("$web");

    /// <inheritdoc/>
    public Task<DocumentVersion?> FindAsync(string path, CancellationToken cancel) =>
        FindOrNullAsync<DocumentVersion>(async () =>
        {
            var properties = (await Blob(path).GetPropertiesAsync(cancellationToken: cancel)).Value;
            return DocumentMetadata.Read(properties.ETag, properties.LastModified, properties.ContentType, properties.CacheControl,
                properties.ContentEncoding, properties.Metadata);
        }, cancel);

    /// <inheritdoc/>
    public Task<StoredDocument?> ReadAsync(string path, CancellationToken cancel) =>
        FindOrNullAsync<StoredDocument>(async () => Read((await Blob(path).DownloadContentAsync(cancel)).Value), cancel);

    /// <inheritdoc/>
    public Task<StoredDocument?> ReadIfChangedAsync(string path, StoredDocument known, CancellationToken cancel) =>
        FindOrNullAsync<StoredDocument>(async () =>
        {
            var unlessKnown = new BlobRequestConditions { IfNoneMatch = new ETag(known.Version.Version) };
            var answer = await Blob(path).DownloadContentAsync(new BlobDownloadOptions { Conditions = unlessKnown }, cancel);
            return answer.GetRawResponse().Status == 304 ? known : Read(answer.Value);
        }, cancel);

    /// <inheritdoc/>
    public Task<bool> TryWriteAsync(Document document, DateTimeOffset changed, DocumentVersion? over, CancellationToken cancel)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = document.ContentType,
                CacheControl = document.CacheControl,
                ContentEncoding = document.ContentCoding,
            },
            Metadata = DocumentMetadata.Of(document, changed),
            Conditions = over is null ? new BlobRequestConditions { IfNoneMatch = ETag.All } : IfStill(over),
        };
        return TryAsync(() => Blob(document.Path).UploadAsync(BinaryData.FromBytes(document.Body), options, cancel), cancel);
    }

    /// <inheritdoc/>
    public Task<bool> TryTouchAsync(string path, DocumentVersion read, CancellationToken cancel) =>
        TryAsync(() => Blob(path).SetMetadataAsync(DocumentMetadata.Of(read), IfStill(read), cancel), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedDocument>> ListAsync(string folder, CancellationToken cancel)
    {
        var options = new GetBlobsOptions { Prefix = folder, Traits = BlobTraits.Metadata };
        var blobs = await RunAsync(() => _container.GetBlobsAsync(options, cancel).ToListAsync(cancel).AsTask(), cancel);
        return
        [
            .. from blob in blobs
               let written = blob.Properties.LastModified ?? default
               select new ListedDocument(blob.Name, DocumentMetadata.ChangedOf(blob.Metadata, written)),
        ];
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string path, CancellationToken cancel) =>
        RunAsync(() => Blob(path).DeleteIfExistsAsync(cancellationToken: cancel), cancel);

    private static BlobRequestConditions IfStill(DocumentVersion read) => new() { IfMatch = new ETag(read.Version) };

    private BlobClient Blob(string path) => _container.GetBlobClient(path);

    /// <summary>
    /// The document, in bytes of its own: those of the SDK's buffer are up to twice as many, and whoever keeps documents counts what they
    /// hold.
    /// </summary>
    private static StoredDocument Read(BlobDownloadResult blob)
    {
        var details = blob.Details;
        var version = DocumentMetadata.Read(
            details.ETag, details.LastModified, details.ContentType, details.CacheControl, details.ContentEncoding, details.Metadata);
        return new StoredDocument(version, blob.Content.ToArray());
    }

    private Task<T?> FindOrNullAsync<T>(Func<Task<T?>> find, CancellationToken cancel) where T : class =>
        RunAsync(async () =>
        {
            try
            {
                return await find();
            }
            catch (RequestFailedException absent) when (absent.Status == 404)
            {
                return null;
            }
        }, cancel);

    private Task<bool> TryAsync<T>(Func<Task<T>> write, CancellationToken cancel) =>
        RunAsync(async () =>
        {
            try
            {
                await write();
                return true;
            }
            catch (RequestFailedException lost) when (lost.Status is 409 or 412)
            {
                return false;
            }
        }, cancel);

    private Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancel) =>
        StorageCall.RunAsync(call, () => _container.CreateIfNotExistsAsync(cancellationToken: cancel), cancel);
}
