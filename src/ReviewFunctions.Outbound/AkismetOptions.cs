using ReviewFunctions.Core;

namespace ReviewFunctions.Outbound;

/// <summary>Who tells comments from spam. Settings under <c>Akismet</c>. No record, since that would print the key.</summary>
public sealed class AkismetOptions
{
    /// <summary>The longest that the poster of a comment can be made to wait.</summary>
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The key of an account with Akismet, a secret. Without one nobody is asked.</summary>
    public string? Key { get; init; }

    /// <summary>Where it is asked.</summary>
    public Uri Endpoint { get; init; } = new("https://rest.akismet.com/1.1/");

    /// <summary>How long the poster of a comment waits for it, at most 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The same options, if they can be used.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it.</exception>
    public AkismetOptions Checked()
    {
        if (!Endpoint.IsAbsoluteUri || (Endpoint.Scheme != Uri.UriSchemeHttps && Endpoint.Scheme != Uri.UriSchemeHttp))
            throw new InvalidOperationException("The setting Akismet:Endpoint must be an absolute https address.");
        SettingBounds.Check("Akismet:Timeout", Timeout, TimeSpan.FromMilliseconds(1), LongestTimeout);
        return this;
    }

    /// <summary>The address of one of its methods.</summary>
    internal Uri AddressOf(string method) => new($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{method}");
}
