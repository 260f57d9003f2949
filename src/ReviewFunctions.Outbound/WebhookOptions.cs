using System.Text;

namespace ReviewFunctions.Outbound;

/// <summary>Which program is told of comments. Settings under <c>Webhook</c>. No record, since that would print the secret.</summary>
public sealed class WebhookOptions
{
    /// <summary>The shortest secret that signs messages, in bytes.</summary>
    public const int MinSecret = 24;

    private const string Prefix = "whsec_";

    /// <summary>Where it is told: an <c>https</c> address that the guarded client may call. Without one nobody is.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// What messages are signed with, a secret: <c>whsec_</c> and at least 24 bytes in Base64, as
    /// <see href="https://www.standardwebhooks.com/">Standard Webhooks</see> has it, or another text of 24 bytes at least.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>The secret's bytes.</summary>
    internal ReadOnlyMemory<byte> Key
    {
        get
        {
            var secret = Secret?.Trim() ?? "";
            if (!secret.StartsWith(Prefix, StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(secret);
            var bytes = new byte[secret.Length];
            return Convert.TryFromBase64String(secret[Prefix.Length..], bytes, out var length) ? bytes.AsMemory(0, length) : default;
        }
    }

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public WebhookOptions Checked()
    {
        if (Address is null) return this;
        var isFit = Address.IsAbsoluteUri
            && (Address.Scheme == Uri.UriSchemeHttps || (Address.Scheme == Uri.UriSchemeHttp && Address.IsLoopback));
        if (!isFit)
            throw new InvalidOperationException("The setting Webhook:Address must be an absolute https address.");
        if (Key.Length < MinSecret)
            throw new InvalidOperationException($"The setting Webhook:Secret must have at least {MinSecret} bytes.");
        return this;
    }
}
