namespace ReviewFunctions.Core.Notices;

/// <summary>Sends mail, if a server for it is set up. Throws nothing but cancellation.</summary>
public interface IMailer
{
    /// <summary>Whether there is a server for it.</summary>
    bool IsThere { get; }

    /// <summary>The addresses of those who decide on comments; perhaps none.</summary>
    IReadOnlyList<string> Moderators { get; }

    /// <summary>Hands a mail to the server, once and within seconds.</summary>
    Task<Delivery> SendAsync(Mail mail, CancellationToken cancel);
}

/// <summary>Tells another program of comments, if one is set up. Throws nothing but cancellation.</summary>
public interface IWebhook
{
    /// <summary>Whether there is one.</summary>
    bool IsThere { get; }

    /// <summary>Sends a message, once and within seconds.</summary>
    /// <param name="id">Who the message is: the same however often it is sent.</param>
    /// <param name="json">The message, in UTF-8.</param>
    /// <param name="cancel">Ends the call.</param>
    Task<Delivery> SendAsync(Guid id, ReadOnlyMemory<byte> json, CancellationToken cancel);
}

/// <summary>A mail in plain text.</summary>
/// <param name="Id">What its <c>Message-ID</c> begins with: the same however often it is sent.</param>
/// <param name="To">The addresses: one at least.</param>
/// <param name="Subject">What it is about, in a line.</param>
/// <param name="Text">What it says, in lines that end with a line feed.</param>
public sealed record Mail(string Id, IReadOnlyList<string> To, string Subject, string Text)
{
    /// <summary>
    /// Where mails like it are ended by one request (<see href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</see>);
    /// <see langword="null"/> for mail that nobody has to be able to end.
    /// </summary>
    public Uri? End { get; init; }
}

/// <summary>What came of telling somebody.</summary>
/// <param name="Verdict">What it means for the notice.</param>
/// <param name="Fault">
/// What went wrong: a status or the kind of the fault, never a message; <see langword="null"/> when nothing did.
/// </param>
public sealed record Delivery(DeliveryVerdict Verdict, string? Fault = null)
{
    /// <summary>They know now.</summary>
    public static Delivery Done { get; } = new(DeliveryVerdict.Done);
}

/// <summary>What came of telling somebody, for the notice.</summary>
public enum DeliveryVerdict
{
    /// <summary>They know now.</summary>
    Done,

    /// <summary>They cannot be told, and trying again would not change that.</summary>
    Refused,

    /// <summary>They cannot be reached, or not now. Trying again later may help.</summary>
    Unavailable,
}
