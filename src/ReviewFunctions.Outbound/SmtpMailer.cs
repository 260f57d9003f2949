using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Logging;
using MimeKit;
using ReviewFunctions.Core.Notices;

namespace ReviewFunctions.Outbound;

/// <summary>
/// Sends mail by SMTP (<see href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321</see>), through the server that the owner named.
/// </summary>
public sealed partial class SmtpMailer(MailOptions options, TimeProvider time, ILogger<SmtpMailer> log) : IMailer
{
    private const int Port = 587, TlsPort = 465;

    /// <inheritdoc/>
    public bool IsThere => options.Server is not null;

    /// <inheritdoc/>
    public IReadOnlyList<string> Moderators { get; } = options.Addresses;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Mail mail, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            using var message = MessageOf(mail);
            await SendAsync(message, both.Token);
            return Delivery.Done;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Delivery(DeliveryVerdict.Unavailable, nameof(TimeoutException));
        }
        catch (SmtpCommandException refused) when (IsForGood(refused))
        {
            return new Delivery(DeliveryVerdict.Refused, $"{(int)refused.StatusCode}");
        }
        catch (SmtpCommandException fault)
        {
            return new Delivery(DeliveryVerdict.Unavailable, $"{(int)fault.StatusCode}");
        }
        catch (Exception fault) when (fault is ParseException or NotSupportedException)
        {
            return new Delivery(DeliveryVerdict.Refused, fault.GetType().Name);
        }
        catch (Exception fault) when (fault is SocketException or IOException or ProtocolException or ServiceNotConnectedException
            or AuthenticationException or SslHandshakeException)
        {
            return new Delivery(DeliveryVerdict.Unavailable, fault.GetType().Name);
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancel)
    {
        // It is never null: nobody is sent mail without a server.
        var server = options.Server!;
        using var client = new Client(log) { Timeout = (int)options.Timeout.TotalMilliseconds };
        var isTls = server.Scheme == "smtps";
        var port = server.IsDefaultPort || server.Port < 0 ? (isTls ? TlsPort : Port) : server.Port;
        await client.ConnectAsync(server.Host, port, SecurityOf(server, isTls), cancel);
        if (options.User is { Length: > 0 } user) await client.AuthenticateAsync(user, options.Password ?? "", cancel);
        await client.SendAsync(message, cancel);
        await client.DisconnectAsync(quit: true, cancel);
    }

    private static SecureSocketOptions SecurityOf(Uri server, bool isTls)
    {
        if (isTls) return SecureSocketOptions.SslOnConnect;
        return server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls;
    }

    private MimeMessage MessageOf(Mail mail)
    {
        var from = MailboxAddress.Parse(options.From ?? "");
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id}@{from.Domain}",
            Subject = mail.Subject,
            Date = time.GetUtcNow(),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(from);
        message.To.AddRange(mail.To.Select(MailboxAddress.Parse));
        // Nobody's absence is to be answered to it (RFC 3834, 5).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.End is not { } end) return message;
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{end.AbsoluteUri}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    /// <summary>Whether the server does not take this mail, and not because of how it is just now.</summary>
    private static bool IsForGood(SmtpCommandException refused) =>
        IsForGood(refused.StatusCode)
        && refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    /// <summary>Whether a status is for good (RFC 5321, 4.2.1).</summary>
    private static bool IsForGood(SmtpStatusCode status) => (int)status is >= 500 and < 600;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A recipient of mail is refused by the server: {Status}")]
    private static partial void RecipientRefused(ILogger logger, int status);

    /// <summary>Goes on without recipients that the server refuses for good, as long as it takes one.</summary>
    private sealed class Client(ILogger log) : SmtpClient
    {
        private SmtpStatusCode _refused;

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if (!IsForGood(response.StatusCode)) base.OnRecipientNotAccepted(message, mailbox, response);
            _refused = response.StatusCode;
            RecipientRefused(log, (int)_refused);
        }

        protected override void OnNoRecipientsAccepted(MimeMessage message) =>
            throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, _refused, "No recipient was accepted.");
    }
}
