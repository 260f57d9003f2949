using Azure;
using Azure.Data.Tables;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Markup;
using ReviewFunctions.Storage.Tables.Rows;

namespace ReviewFunctions.Storage.Tables;

/// <inheritdoc cref="IImageStore"/>
internal sealed class TableImageStore(ContentTable content, StorageAccount account, TimeProvider time) : IImageStore
{
    /// <summary>The partition of the places in the list of all images.</summary>
    private const string Places = "images";

    private const string WriteId = "WriteId", Content = "Content", Id = "Image";

    private readonly Table _places = new(account.Tables, "Index");

    /// <inheritdoc/>
    public async Task<StoredImage?> FindAsync(ImageId id, CancellationToken cancel) =>
        await content.Rows.FindAsync(Keys.PartitionOf(id), Keys.OfImage(id), cancel) is { } row ? ToImage(row) : null;

    /// <inheritdoc/>
    public Task<bool> TryAddAsync(Image image, ImageUploaded message, CancellationToken cancel) =>
        TryWriteAsync(image, ContentTable.Add, message, cancel);

    /// <inheritdoc/>
    public Task<bool> TryReplaceAsync(Image image, string version, ImageMessage? message, CancellationToken cancel) =>
        TryWriteAsync(image, row => ContentTable.Replace(row, version), message, cancel);

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(ImageId id, string version, CancellationToken cancel) =>
        content.Rows.TryRemoveAsync(Keys.PartitionOf(id), Keys.OfImage(id), new ETag(version), cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StoredImage>> ListAsync(ImageId? after, int count, CancellationToken cancel)
    {
        List<StoredImage> images = [];
        foreach (var partition in Keys.ReviewPartitions.Where(partition =>
            after is null || string.CompareOrdinal(partition, Keys.PartitionOf(after.Value)) >= 0))
        {
            var from = after is { } last && Keys.PartitionOf(last) == partition ? Keys.OfImage(last) + "!" : $"{Keys.Image}|";
            var rows = await content.Rows.ListAsync(Keys.Range(partition, from, Keys.Image), count - images.Count, cancel);
            images.AddRange(rows.Select(ToImage));
            if (images.Count == count) break;
        }
        return images;
    }

    /// <inheritdoc/>
    public Task NoteAsync(ImagePlace place, CancellationToken cancel) =>
        _places.TryAddAsync(new TableEntity(Places, place.Key) { [Id] = place.Image.ToString() }, cancel);

    /// <inheritdoc/>
    public Task ForgetAsync(ImagePlace place, CancellationToken cancel) => _places.TryRemoveAsync(Places, place.Key, ETag.All, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ImagePlace>> ListNewestAsync(string? after, int count, CancellationToken cancel)
    {
        var rows =
            await _places.ListAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Places} and RowKey gt {after ?? ""}"), count, cancel);
        return [.. rows.Select(row => new ImagePlace(row.RowKey, ImageId.Parse(row.GetString(Id))))];
    }

    /// <summary>The row of an image.</summary>
    internal static TableEntity RowOf(Image image, Guid writeId)
    {
        var row = new TableEntity(Keys.PartitionOf(image.Id), Keys.OfImage(image.Id))
        {
            [WriteId] = writeId,
            ["Status"] = StoredNames.OfImages.Of(image.Status),
        };
        LongColumn.Write(row, Content, ImageJson.Write(image));
        return row;
    }

    private static StoredImage ToImage(TableEntity row) => new(ImageJson.Read(LongColumn.Read(row, Content)), row.ETag.ToString());

    /// <summary>A refused write may be one's own, whose answer was lost: the write id tells.</summary>
    private async Task<bool> TryWriteAsync(
        Image image, Func<TableEntity, TableTransactionAction> write, ImageMessage? message, CancellationToken cancel)
    {
        var writeId = Guid.CreateVersion7(time.GetUtcNow());
        var row = RowOf(image, writeId);
        TableTransactionAction[] actions = message is null ? [write(row)] : [write(row), ContentTable.Add(OutboxEntity.From(message))];
        return await content.Rows.TryTransactAsync(actions, cancel)
            || (await content.Rows.FindAsync(row.PartitionKey, row.RowKey, cancel, WriteId))?.GetGuid(WriteId) == writeId;
    }
}
