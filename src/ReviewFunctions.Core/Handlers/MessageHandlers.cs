using ReviewFunctions.Core.Comments;
using ReviewFunctions.Core.Hubs;
using ReviewFunctions.Core.Images;
using ReviewFunctions.Core.Notices;
using ReviewFunctions.Core.Outbox;

namespace ReviewFunctions.Core.Handlers;

/// <summary>
/// Says which handler handles which type of message, in which order a run takes the types, and how many messages at a time.
/// </summary>
public sealed class MessageHandlers(
    ReviewChangedHandler reviewChanged, ReviewErasedHandler reviewErased,
    CommentChangedHandler commentChanged, CommentUncheckedHandler commentUnchecked, CommentMisjudgedHandler commentMisjudged,
    ImageUploadedHandler imageUploaded, ImageChangedHandler imageChanged, ImageRemovalHandler imageRemoval,
    ImageTakenDownHandler imageTakenDown, CommenterErasedHandler commenterErased, PingHandler ping, CommentNoticeHandler commentNotice,
    PageChangedHandler pageChanged, EverythingChangedHandler everythingChanged)
{
    /// <summary>The most messages of a type that are handled together, so that what they share is written once.</summary>
    private const int Together = 50;

    /// <summary>
    /// What readers wait for comes first, what may take its time last. Of pings a handler sees all, since it tells a hub once.
    /// </summary>
    private static readonly (Type Type, int AtOnce)[] Order =
    [
        (typeof(ReviewChanged), Together), (typeof(ReviewErased), Together), (typeof(PageChanged), Together),
        (typeof(CommentChanged), Together), (typeof(CommentUnchecked), 1), (typeof(CommentMisjudged), 1),
        (typeof(ImageUploaded), 1), (typeof(ImageChanged), 1), (typeof(ImageRemoval), 1), (typeof(ImageTakenDown), 1),
        (typeof(CommenterErased), 1), (typeof(CommentNotice), Together), (typeof(Ping), int.MaxValue), (typeof(EverythingChanged), 1),
    ];

    /// <summary>Messages as they are handled: each batch is of one type. Those of unknown types are in none.</summary>
    public static IEnumerable<IReadOnlyList<OutboxMessage>> BatchesOf(IReadOnlyList<OutboxMessage> due) =>
        Order.SelectMany(type => due.Where(message => message.GetType() == type.Type).Chunk(type.AtOnce));

    /// <summary>Handles a batch. Whatever is done can be done again at any time, by anyone.</summary>
    /// <param name="batch">Messages of one type, one at least.</param>
    /// <param name="end">When a message that takes long is left to the next run.</param>
    /// <param name="cancel">Ends the work.</param>
    public Task HandleAsync(IReadOnlyList<OutboxMessage> batch, DateTimeOffset end, CancellationToken cancel) => batch[0] switch
    {
        ReviewChanged => reviewChanged.HandleAsync([.. batch.Cast<ReviewChanged>()], cancel),
        ReviewErased => reviewErased.HandleAsync([.. batch.Cast<ReviewErased>()], cancel),
        PageChanged => pageChanged.HandleAsync([.. batch.Cast<PageChanged>()], cancel),
        CommentChanged => commentChanged.HandleAsync([.. batch.Cast<CommentChanged>()], cancel),
        CommentUnchecked message => commentUnchecked.HandleAsync(message, cancel),
        CommentMisjudged message => commentMisjudged.HandleAsync(message, cancel),
        ImageUploaded message => imageUploaded.HandleAsync(message, end, cancel),
        ImageChanged message => imageChanged.HandleAsync(message, end, cancel),
        ImageRemoval message => imageRemoval.HandleAsync(message, cancel),
        ImageTakenDown message => imageTakenDown.HandleAsync(message, end, cancel),
        CommenterErased message => commenterErased.HandleAsync(message, end, cancel),
        CommentNotice => commentNotice.HandleAsync([.. batch.Cast<CommentNotice>()], end, cancel),
        Ping => ping.HandleAsync([.. batch.Cast<Ping>()], end, cancel),
        EverythingChanged message => everythingChanged.HandleAsync(message, end, cancel),
        var other => throw new ArgumentOutOfRangeException(nameof(batch), other.GetType().Name, "Nothing handles it."),
    };
}
