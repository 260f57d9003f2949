using Microsoft.Extensions.Logging;
using ReviewFunctions.Core.Derived;
using ReviewFunctions.Core.Outbox;
using ReviewFunctions.Core.Site;
using ReviewFunctions.Reviews.Site;

namespace ReviewFunctions.Core.Notices;

/// <summary>
/// Tells people and programs of comments. Who is to be told of several gets one mail. Dying between sending and noting that, it sends the
/// same again, by the same id.
/// </summary>
public sealed partial class CommentNoticeHandler(
    Letters letters, IMailer mailer, IWebhook webhook, CurrentSite sites, IOutbox outbox, PublishingOptions options, TimeProvider time,
    ILogger<CommentNoticeHandler> log)
{
    /// <summary>Tells what is to be told, beginning nothing after <paramref name="end"/> or its share of the run.</summary>
    public async Task HandleAsync(IReadOnlyList<CommentNotice> notices, DateTimeOffset end, CancellationToken cancel)
    {
        var last = options.EndOfCalls(time.GetUtcNow(), end);
        List<ReadNotice> read = [];
        foreach (var notice in notices)
        {
            if (await letters.ReadAsync(notice, cancel) is { } current) read.Add(current);
            else await outbox.RemoveAsync([notice], cancel);
        }

        var site = await sites.GetAsync(cancel);
        var unsent = await SendAsync(await letters.OfAsync(read, site, cancel), site, last, cancel);
        foreach (var notice in read) await NoteAsync(notice.Notice, [.. unsent.Where(letter => letter.IsAbout(notice.Notice))], cancel);
    }

    /// <summary>Sends letters. A server of mail that is not well is asked once.</summary>
    /// <returns>Those that are to be sent again, with what went wrong, or with no fault where there was no time left.</returns>
    private async Task<IReadOnlyList<Unsent>> SendAsync(
        IReadOnlyList<Letter> all, SiteSettings site, DateTimeOffset last, CancellationToken cancel)
    {
        List<Unsent> unsent = [];
        foreach (var letter in all)
        {
            var failed = letter.Mail is null ? null : unsent.Find(other => other is { Letter.Mail: not null, Fault: not null });
            if (failed is not null || time.GetUtcNow() >= last)
            {
                unsent.Add(new Unsent(letter, failed?.Fault));
                continue;
            }
            var delivery = await SendAsync(letter, site, cancel);
            if (delivery.Verdict == DeliveryVerdict.Done) continue;
            NotTold(log, letter.Recipient, delivery.Verdict, delivery.Fault);
            if (delivery.Verdict == DeliveryVerdict.Unavailable) unsent.Add(new Unsent(letter, delivery.Fault ?? "unknown"));
        }
        return unsent;
    }

    private Task<Delivery> SendAsync(Letter letter, SiteSettings site, CancellationToken cancel) => letter.Mail is { } mail
        ? mailer.SendAsync(mail, cancel)
        : webhook.SendAsync(letter.About[0].Notice.Id, letter.About[0].ToJson(site), cancel);

    /// <summary>Keeps of a notice who has not been told, and lets it wait if that is because of a fault; one that is done goes.</summary>
    private async Task NoteAsync(CommentNotice notice, IReadOnlyList<Unsent> unsent, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var fault = unsent.Select(letter => letter.Fault).FirstOrDefault(fault => fault is not null);
        var isOver = fault is not null && now >= notice.Created + CommentNotice.Lifetime;
        if (isOver) GivenUp(log, notice.Comment.ToString(), notice.Attempts);
        if (isOver || unsent.Count == 0)
        {
            await outbox.RemoveAsync([notice], cancel);
            return;
        }
        var left = notice with { Open = [.. unsent.Select(letter => letter.Letter.Recipient)] };
        if (fault is not null)
            left = left with { Attempts = notice.Attempts + 1, NotBefore = now + RetryWait.After(notice.Attempts), LastError = fault };
        await outbox.TryReplaceAsync(left, cancel);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Recipient} was not told of a comment: {Verdict}, {Fault}")]
    private static partial void NotTold(ILogger logger, NoticeRecipient recipient, DeliveryVerdict verdict, string? fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody else will be told of the comment {Comment}, after {Attempts} tries")]
    private static partial void GivenUp(ILogger logger, string comment, int attempts);

    /// <summary>A letter that is still to be sent.</summary>
    private sealed record Unsent(Letter Letter, string? Fault)
    {
        public bool IsAbout(CommentNotice notice) => Letter.About.Any(about => about.Notice.Id == notice.Id);
    }
}
