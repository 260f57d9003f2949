using MimeKit;
using ReviewFunctions.Core;

namespace ReviewFunctions.Outbound;

/// <summary>Who sends mail. Settings under <c>Mail</c>. No record, since that would print the password.</summary>
public sealed class MailOptions
{
    /// <summary>
    /// The server: <c>smtps://host</c> for TLS from the beginning, or <c>smtp://host</c>, which is left unless it goes over to TLS at once;
    /// on this machine it need not. Without a server no mail is sent.
    /// </summary>
    public Uri? Server { get; init; }

    /// <summary>The name to sign in with; without one, nobody signs in.</summary>
    public string? User { get; init; }

    /// <summary>The password, a secret.</summary>
    public string? Password { get; init; }

    /// <summary>Whom mail is from, such as <c>Reviews &lt;reviews@example.org&gt;</c>.</summary>
    public string? From { get; init; }

    /// <summary>The addresses of those who are told of comments that wait, with commas between them.</summary>
    public string? Moderators { get; init; }

    /// <summary>How long the server may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public MailOptions Checked()
    {
        SettingBounds.Check("Mail:Timeout", Timeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(2));
        if (Server is null) return this;
        if (!Server.IsAbsoluteUri || Server.Scheme is not ("smtp" or "smtps") || Server.Host.Length == 0)
            throw new InvalidOperationException("The setting Mail:Server must be an address such as smtps://mail.example.org.");
        if (Server.UserInfo.Length > 0)
            throw new InvalidOperationException("The setting Mail:Server must have no user name: that is the setting Mail:User.");
        if (!MailboxAddress.TryParse(From, out _))
            throw new InvalidOperationException("The setting Mail:From must be a mail address, with or without a name before it.");
        if (Addresses.FirstOrDefault(address => !MailboxAddress.TryParse(address, out _)) is not null)
            throw new InvalidOperationException("The setting Mail:Moderators must be mail addresses with commas between them.");
        return this;
    }

    /// <summary>The addresses of moderators, one by one.</summary>
    internal IReadOnlyList<string> Addresses =>
        (Moderators ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
