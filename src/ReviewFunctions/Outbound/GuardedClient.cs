using Microsoft.Security.AntiSSRF;

namespace ReviewFunctions.Outbound;

/// <summary>
/// The one way out. Addresses that this app calls are settings, and an editor must not reach through them what only this app can: so nothing goes
/// to a private, local or otherwise special address, seen when the connection is made, whatever a name resolved to before. TLS only, no
/// redirects, no cookies, no proxy.
/// </summary>
/// <seealso href="https://microsoft.github.io/AntiSSRF/dotnet-api/antissrfpolicy"/>
public sealed class GuardedClient(OutboundOptions options, TimeProvider time) : IDisposable
{
    /// <summary>The longest head of an answer, in KiB. Nobody reads bodies yet.</summary>
    private const int MaxHeadKibibytes = 16;

    /// <summary>How long a connection is kept, so that a name that moves is looked up again.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Addresses of this machine.</summary>
    private static readonly string[] Loopback = ["127.0.0.0/8", "::1/128"];

    /// <summary>What the library's own list leaves out: IPv4 addresses in the form that RFC 4291, 2.5.5.1, took back.</summary>
    private static readonly string[] AlsoDenied = ["::/96"];

    private readonly HttpClient _client = new(HandlerFor(options)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a request and waits for the head of the answer. The body, if any, is not read, and goes with the answer when it is disposed of.</summary>
    /// <exception cref="HttpRequestException">The other end cannot be reached, or must not be.</exception>
    /// <exception cref="TimeoutException">There was no answer within <see cref="OutboundOptions.Timeout"/>.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        catch (Exception fault) when (fault is AntiSSRFException or System.Net.Sockets.SocketException or ArgumentException)
        {
            throw new HttpRequestException("The address cannot be called.", fault);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static AntiSSRFHandler HandlerFor(OutboundOptions options)
    {
        var policy = new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = options.AllowLoopback, AddXFFHeader = false };
        policy.AddDeniedAddresses(AlsoDenied);
        if (options.AllowLoopback) policy.AddAllowedAddresses(Loopback);
        var handler = policy.GetHandler();
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = options.Timeout;
        handler.MaxResponseHeadersLength = MaxHeadKibibytes;
        handler.ResponseDrainTimeout = TimeSpan.Zero;
        handler.PooledConnectionLifetime = ConnectionLifetime;
        return handler;
    }
}
