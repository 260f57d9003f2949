using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
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

    private const string IsAtMonths = "IsAtMonths", MonthCursor = "MonthCursor", Hub = "Hub", Topics = "Topics", Comment = "Comment", Verdict = "Verdict", IsSeen = "IsSeen";

    /// <summary>What the column <see cref="Duty"/> says of images.</summary>
    private const string
        ImageUploadedName = "ImageUploaded", ImageChangedName = "ImageChanged", ImageRemovalName = "ImageRemoval",
            ImageTakenDownName = "ImageTakenDown";

    /// <summary>What the column <see cref="Duty"/> says of comments.</summary>
    private const string
        CommentChangedName = "CommentChanged", CommentUncheckedName = "CommentUnchecked", CommentMisjudgedName = "CommentMisjudged";

    /// <summary>Addresses have no line breaks.</summary>
    private const char TopicEnd = '\n';

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
        if (row is ImageDuty image) (entity[Image], entity[Duty]) = (image.Image.ToString(), NameOf(image));
        if (row is CommentDuty comment) (entity[Comment], entity[Duty]) = (comment.Comment.ToString(), NameOf(comment));
        if (row is CommentChanged seen) entity[IsSeen] = seen.IsSeen;
        if (row is CommentMisjudged misjudged) entity[Verdict] = StoredNames.OfVerdicts.Of(misjudged.Verdict);
        if (row is ReviewChanged change) entity[FromRevision] = change.FromRevision;
        if (row is EverythingChanged everything)
        {
            entity[Cursor] = everything.Cursor?.ToString();
            entity[ChannelCursor] = everything.ChannelCursor;
            entity[IsAtMonths] = everything.IsAtMonths;
            entity[MonthCursor] = everything.MonthCursor?.ToString();
        }
        if (row is Ping ping)
        {
            entity[Hub] = ping.Hub.OriginalString;
            LongColumn.Write(entity, Topics, Encoding.UTF8.GetBytes(string.Join(TopicEnd, ping.Topics.Select(topic => topic.AbsoluteUri))));
        }
        return entity;
    }

    /// <summary>The duty that a row holds.</summary>
    public static OutboxRow ToRow(TableEntity entity)
    {
        var id = Guid.ParseExact(entity.RowKey[(Keys.Outbox.Length + 1)..], "N");
        var notBefore = entity.GetDateTimeOffset(NotBefore) ?? default;
        if (entity.GetString(Image) is { } named) return WithTries(ToDuty(entity, ImageId.Parse(named), id, notBefore), entity);
        if (entity.GetString(Comment) is { } key) return WithTries(ToDuty(entity, CommentKey.Parse(key), id, notBefore), entity);
        OutboxRow row = (entity.GetString(Review), entity.GetInt32(FromRevision)) switch
        {
            ({ } changed, { } from) => new ReviewChanged { Id = id, NotBefore = notBefore, Review = ReviewId.Parse(changed), FromRevision = from },
            ({ } erased, null) => new ReviewErased { Id = id, NotBefore = notBefore, Review = ReviewId.Parse(erased) },
            _ when entity.GetString(Hub) is { } hub => new Ping
            {
                Id = id,
                NotBefore = notBefore,
                Hub = new Uri(hub),
                Topics = [.. Encoding.UTF8.GetString(LongColumn.Read(entity, Topics)).Split(TopicEnd).Select(topic => new Uri(topic))],
            },
            _ => new EverythingChanged
            {
                Id = id,
                NotBefore = notBefore,
                Cursor = entity.GetString(Cursor) is { } cursor ? ReviewId.Parse(cursor) : null,
                ChannelCursor = entity.GetString(ChannelCursor),
                IsAtMonths = entity.GetBoolean(IsAtMonths) is true,
                MonthCursor = entity.GetString(MonthCursor) is { } month ? Month.Parse(month) : null,
            },
        };
        return WithTries(row, entity);
    }

    private static OutboxRow WithTries(OutboxRow row, TableEntity entity) =>
        row with { Attempts = entity.GetInt32(Attempts) ?? 0, LastError = entity.GetString(LastError), Version = entity.ETag.ToString() };

    private static string NameOf(ImageDuty duty) => duty switch
    {
        ImageUploaded => ImageUploadedName,
        ImageChanged => ImageChangedName,
        ImageRemoval => ImageRemovalName,
        ImageTakenDown => ImageTakenDownName,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a duty that is stored."),
    };

    private static string NameOf(CommentDuty duty) => duty switch
    {
        CommentChanged => CommentChangedName,
        CommentUnchecked => CommentUncheckedName,
        CommentMisjudged => CommentMisjudgedName,
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a duty that is stored."),
    };

    private static ImageDuty ToDuty(TableEntity entity, ImageId image, Guid id, DateTimeOffset notBefore) => entity.GetString(Duty) switch
    {
        ImageUploadedName => new ImageUploaded { Id = id, NotBefore = notBefore, Image = image },
        ImageChangedName => new ImageChanged { Id = id, NotBefore = notBefore, Image = image },
        ImageRemovalName => new ImageRemoval { Id = id, NotBefore = notBefore, Image = image },
        ImageTakenDownName => new ImageTakenDown { Id = id, NotBefore = notBefore, Image = image },
        _ => throw new InvalidDataException($"The row {entity.RowKey} is no duty."),
    };

    private static CommentDuty ToDuty(TableEntity entity, CommentKey comment, Guid id, DateTimeOffset notBefore) => entity.GetString(Duty) switch
    {
        CommentChangedName =>
            new CommentChanged { Id = id, NotBefore = notBefore, Comment = comment, IsSeen = entity.GetBoolean(IsSeen) is true },
        CommentUncheckedName => new CommentUnchecked { Id = id, NotBefore = notBefore, Comment = comment },
        CommentMisjudgedName => new CommentMisjudged
        {
            Id = id,
            NotBefore = notBefore,
            Comment = comment,
            Verdict = StoredNames.OfVerdicts.Read(entity.GetString(Verdict)),
        },
        _ => throw new InvalidDataException($"The row {entity.RowKey} is no duty."),
    };
}
