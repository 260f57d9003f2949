using Azure.Data.Tables;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Publishing;
using ReviewFunctions.Core.Reviews;

namespace ReviewFunctions.Storage.Tables;

/// <summary>A duty to publish as a row of the table <c>Content</c>.</summary>
internal static class OutboxEntity
{
    /// <summary>The column that says when the timer may take it up.</summary>
    public const string NotBefore = "NotBefore";

    /// <summary>The column that says which review changed.</summary>
    public const string Review = "Review";

    private const string FromRevision = "FromRevision", Cursor = "Cursor", ChannelCursor = "ChannelCursor", Attempts = "Attempts", Image = "Image", Duty = "Duty", LastError = "LastError";

    /// <summary>The row for a duty.</summary>
    public static TableEntity From(OutboxRow row)
    {
        var entity = new TableEntity(Keys.PartitionOf(row), Keys.OfOutbox(row.Id))
        {
            [NotBefore] = row.NotBefore,
            [Attempts] = row.Attempts,
            [LastError] = row.LastError,
        };
        if (row is ReviewDuty duty) entity[Review] = duty.Review.ToString();
        if (row is ImageDuty image) (entity[Image], entity[Duty]) = (image.Image.ToString(), image.GetType().Name);
        if (row is ReviewChanged change) entity[FromRevision] = change.FromRevision;
        if (row is EverythingChanged everything)
        {
            entity[Cursor] = everything.Cursor?.ToString();
            entity[ChannelCursor] = everything.ChannelCursor;
        }
        return entity;
    }

    /// <summary>The duty that a row holds.</summary>
    public static OutboxRow ToRow(TableEntity entity)
    {
        var id = Guid.ParseExact(entity.RowKey[(Keys.Outbox.Length + 1)..], "N");
        var notBefore = entity.GetDateTimeOffset(NotBefore) ?? default;
        if (entity.GetString(Image) is { } named) return WithTries(ToDuty(entity, ImageId.Parse(named), id, notBefore), entity);
        OutboxRow row = (entity.GetString(Review), entity.GetInt32(FromRevision)) switch
        {
            ({ } changed, { } from) => new ReviewChanged { Id = id, NotBefore = notBefore, Review = ReviewId.Parse(changed), FromRevision = from },
            ({ } erased, null) => new ReviewErased { Id = id, NotBefore = notBefore, Review = ReviewId.Parse(erased) },
            _ => new EverythingChanged
            {
                Id = id,
                NotBefore = notBefore,
                Cursor = entity.GetString(Cursor) is { } cursor ? ReviewId.Parse(cursor) : null,
                ChannelCursor = entity.GetString(ChannelCursor),
            },
        };
        return WithTries(row, entity);
    }

    private static OutboxRow WithTries(OutboxRow row, TableEntity entity) =>
        row with { Attempts = entity.GetInt32(Attempts) ?? 0, LastError = entity.GetString(LastError), Version = entity.ETag.ToString() };

    private static ImageDuty ToDuty(TableEntity entity, ImageId image, Guid id, DateTimeOffset notBefore) => entity.GetString(Duty) switch
    {
        nameof(ImageUploaded) => new ImageUploaded { Id = id, NotBefore = notBefore, Image = image },
        nameof(ImageChanged) => new ImageChanged { Id = id, NotBefore = notBefore, Image = image },
        nameof(ImageRemoval) => new ImageRemoval { Id = id, NotBefore = notBefore, Image = image },
        _ => throw new InvalidDataException($"The row {entity.RowKey} is no duty."),
    };
}
