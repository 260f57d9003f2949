using System.Text;
using Azure.Data.Tables;
using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Months;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Markup;
using ReviewFunctions.Reviews;
using ReviewFunctions.Reviews.Comments;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Storage.Tables.Rows;

/// <summary>An outbox message as a row of the table <c>Content</c>.</summary>
internal static class OutboxEntity
{
    /// <summary>The column that says when the timer may take it up.</summary>
    public const string NotBefore = "NotBefore";

    /// <summary>The column that says which review changed.</summary>
    public const string Review = "Review";

    private const string
        FromRevision = "FromRevision", Cursor = "Cursor", ChannelCursor = "ChannelCursor", Attempts = "Attempts", Image = "Image",
        Type = "Duty", LastError = "LastError", Payload = "Payload";

    private const string IsAtMonths = "IsAtMonths", MonthCursor = "MonthCursor", Hub = "Hub", Topics = "Topics", Comment = "Comment",
    Verdict = "Verdict", IsSeen = "IsSeen", Hash = "Hash", Reason = "Reason", Open = "Open", Page = "Page";

    /// <summary>What the column <see cref="Type"/> says: the type of the message.</summary>
    private const string
        ReviewChangedName =
            "ReviewChanged", ReviewErasedName = "ReviewErased", EverythingChangedName = "EverythingChanged", PingName = "Ping",
        ImageUploadedName = "ImageUploaded", ImageChangedName = "ImageChanged", ImageRemovalName = "ImageRemoval",
        ImageTakenDownName = "ImageTakenDown",
        CommentChangedName = "CommentChanged", CommentUncheckedName = "CommentUnchecked", CommentMisjudgedName = "CommentMisjudged",
        CommenterErasedName = "CommenterErased", CommentNoticeName = "CommentNotice", PageChangedName = "PageChanged";

    /// <summary>Addresses, paths and names have no line breaks.</summary>
    private const char LineEnd = '\n';

    /// <summary>The row for a message.</summary>
    public static TableEntity From(OutboxMessage row)
    {
        var entity = new TableEntity(Keys.PartitionOf(row), Keys.OfOutbox(row.Id))
        {
            [Type] = NameOf(row),
            [NotBefore] = row.NotBefore,
            [Attempts] = row.Attempts,
            [LastError] = row.LastError,
        };
        if (row is ReviewMessage message) entity[Review] = message.Review.ToString();
        if (row is ReviewChanged change) entity[FromRevision] = change.FromRevision;
        if (row is ReviewChanged { Names: { } names }) LongColumn.Write(entity, Payload, names.ToJson());
        if (row is ImageMessage image) (entity[Image], entity[Cursor]) = (image.Image.ToString(), image.Cursor?.ToString());
        if (row is CommentMessage comment) entity[Comment] = comment.Comment.ToString();
        if (row is CommentChanged seen) entity[IsSeen] = seen.IsSeen;
        if (row is CommentMisjudged misjudged) entity[Verdict] = StoredNames.OfVerdicts.Of(misjudged.Verdict);
        if (row is CommentNotice notice)
            (entity[Reason], entity[Open]) = (StoredNames.OfReasons.Of(notice.Reason),
                string.Join(LineEnd, notice.Open.Select(StoredNames.OfRecipients.Of)));
        if (row is CommenterErased commenter) (entity[Hash], entity[Cursor]) = (commenter.Hash, commenter.Cursor?.ToString());
        if (row is EverythingChanged everything)
        {
            entity[Cursor] = everything.Cursor?.ToString();
            entity[ChannelCursor] = everything.ChannelCursor;
            entity[IsAtMonths] = everything.IsAtMonths;
            entity[MonthCursor] = everything.MonthCursor?.ToString();
        }
        if (row is PageChanged page)
        {
            entity[Page] = page.Page.ToString();
            LongColumn.Write(entity, Payload, Encoding.UTF8.GetBytes(string.Join(LineEnd, page.Paths)));
        }
        if (row is Ping ping)
        {
            entity[Hub] = ping.Hub.OriginalString;
            LongColumn.Write(entity, Topics, Encoding.UTF8.GetBytes(string.Join(LineEnd, ping.Topics.Select(topic => topic.AbsoluteUri))));
        }
        return entity;
    }

    /// <summary>The message that a row holds. One of a type that nobody knows here is kept for a version that does.</summary>
    public static OutboxMessage ToMessage(TableEntity entity)
    {
        var id = Guid.ParseExact(entity.RowKey[(Keys.Outbox.Length + 1)..], "N");
        var notBefore = entity.GetDateTimeOffset(NotBefore) ?? default;
        var row = ToMessage(entity.GetString(Type) ?? FormerNameOf(entity), entity, id, notBefore);
        return row
            with
        { Attempts = entity.GetInt32(Attempts) ?? 0, LastError = entity.GetString(LastError), Version = entity.ETag.ToString() };
    }

    private static OutboxMessage ToMessage(string type, TableEntity entity, Guid id, DateTimeOffset notBefore) => type switch
    {
        ReviewChangedName => new ReviewChanged
        {
            Id = id,
            NotBefore = notBefore,
            Review = ReviewId.Parse(entity.GetString(Review)),
            FromRevision = entity.GetInt32(FromRevision) ?? 0,
            Names = ReviewNames.TryParse(LongColumn.Read(entity, Payload)),
        },
        ReviewErasedName => new ReviewErased { Id = id, NotBefore = notBefore, Review = ReviewId.Parse(entity.GetString(Review)) },
        ImageUploadedName =>
            new ImageUploaded { Id = id, NotBefore = notBefore, Image = ImageId.Parse(entity.GetString(Image)), Cursor = CursorOf(entity) },
        ImageChangedName =>
            new ImageChanged { Id = id, NotBefore = notBefore, Image = ImageId.Parse(entity.GetString(Image)), Cursor = CursorOf(entity) },
        ImageRemovalName =>
            new ImageRemoval { Id = id, NotBefore = notBefore, Image = ImageId.Parse(entity.GetString(Image)), Cursor = CursorOf(entity) },
        ImageTakenDownName => new ImageTakenDown
        {
            Id = id,
            NotBefore = notBefore,
            Image = ImageId.Parse(entity.GetString(Image)),
            Cursor = CursorOf(entity),
        },
        CommentChangedName => new CommentChanged
        {
            Id = id,
            NotBefore = notBefore,
            Comment = CommentKey.Parse(entity.GetString(Comment)),
            IsSeen = entity.GetBoolean(IsSeen) is true,
        },
        CommentUncheckedName =>
            new CommentUnchecked { Id = id, NotBefore = notBefore, Comment = CommentKey.Parse(entity.GetString(Comment)) },
        CommentMisjudgedName => new CommentMisjudged
        {
            Id = id,
            NotBefore = notBefore,
            Comment = CommentKey.Parse(entity.GetString(Comment)),
            Verdict = StoredNames.OfVerdicts.Read(entity.GetString(Verdict)),
        },
        CommentNoticeName => ToNotice(entity, id, notBefore),
        CommenterErasedName => ToErasure(entity, id, notBefore),
        PingName => new Ping
        {
            Id = id,
            NotBefore = notBefore,
            Hub = new Uri(entity.GetString(Hub)),
            Topics = [.. Encoding.UTF8.GetString(LongColumn.Read(entity, Topics)).Split(LineEnd).Select(topic => new Uri(topic))],
        },
        PageChangedName => ToPageChange(entity, id, notBefore),
        EverythingChangedName => new EverythingChanged
        {
            Id = id,
            NotBefore = notBefore,
            Cursor = CursorOf(entity),
            ChannelCursor = entity.GetString(ChannelCursor),
            IsAtMonths = entity.GetBoolean(IsAtMonths) is true,
            MonthCursor = entity.GetString(MonthCursor) is { } month ? Month.Parse(month) : null,
        },
        _ => new UnknownMessage { Id = id, NotBefore = notBefore, Type = type },
    };

    private static PageChanged ToPageChange(TableEntity entity, Guid id, DateTimeOffset notBefore) => new()
    {
        Id = id,
        NotBefore = notBefore,
        Page = SitePageId.Parse(entity.GetString(Page)),
        Paths = PathsOf(Encoding.UTF8.GetString(LongColumn.Read(entity, Payload))),
    };

    private static IReadOnlyList<PagePath> PathsOf(string payload) =>
        [.. payload.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries).Select(PagePath.Parse)];

    private static CommentNotice ToNotice(TableEntity entity, Guid id, DateTimeOffset notBefore) => new()
    {
        Id = id,
        NotBefore = notBefore,
        Comment = CommentKey.Parse(entity.GetString(Comment)),
        Reason = StoredNames.OfReasons.Read(entity.GetString(Reason)),
        Open = [.. entity.GetString(Open).Split(LineEnd).Select(StoredNames.OfRecipients.Read)],
    };

    private static CommenterErased ToErasure(TableEntity entity, Guid id, DateTimeOffset notBefore) => new()
    {
        Id = id,
        NotBefore = notBefore,
        Hash = entity.GetString(Hash),
        Cursor = entity.GetString(Cursor) is { } comment ? CommentKey.Parse(comment) : null,
    };

    private static ReviewId? CursorOf(TableEntity entity) => entity.GetString(Cursor) is { } cursor ? ReviewId.Parse(cursor) : null;

    /// <summary>The type of a message of the first form, which said it only of images and comments.</summary>
    private static string FormerNameOf(TableEntity entity)
    {
        if (entity.GetString(Review) is not null) return entity.GetInt32(FromRevision) is null ? ReviewErasedName : ReviewChangedName;
        return entity.GetString(Hub) is null ? EverythingChangedName : PingName;
    }

    private static string NameOf(OutboxMessage row) => row switch
    {
        ReviewChanged => ReviewChangedName,
        ReviewErased => ReviewErasedName,
        EverythingChanged => EverythingChangedName,
        Ping => PingName,
        ImageUploaded => ImageUploadedName,
        ImageChanged => ImageChangedName,
        ImageRemoval => ImageRemovalName,
        ImageTakenDown => ImageTakenDownName,
        CommentChanged => CommentChangedName,
        CommentUnchecked => CommentUncheckedName,
        CommentMisjudged => CommentMisjudgedName,
        CommentNotice => CommentNoticeName,
        CommenterErased => CommenterErasedName,
        PageChanged => PageChangedName,
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.GetType().Name, "Not a message that is stored."),
    };
}
