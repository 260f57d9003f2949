using System.Text;
using Microsoft.Security.AntiSSRF;

namespace ReviewFunctions.Outbound;

/// <summary>
/// The one way out. Addresses that this app calls are settings, and an editor must not reach through them what only this app can reach.
/// The address is checked when the connection is made, whatever a name resolved to before: a private, local or otherwise special one is
/// refused. TLS only, no redirects, no cookies, no proxy.
/// </summary>
/// <seealso href="https://microsoft.github.io/AntiSSRF/dotnet-api/antissrfpolicy"/>
public sealed class GuardedClient(OutboundOptions options, TimeProvider time) : IDisposable
{
    /// <summary>The longest head of an answer, in KiB.</summary>
    private const int MaxHeadKibibytes = 16;

    /// <summary>How long a connection is kept, so that a name that moves is looked up again.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Addresses of this machine.</summary>
    private static readonly string[] Loopback = ["127.0.0.0/8", "::1/128"];

    /// <summary>Addresses of private networks.</summary>
    private static readonly string[] Private = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"];

    /// <summary>What the library's own list leaves out: IPv4 addresses in the form that RFC 4291, 2.5.5.1, took back.</summary>
    private static readonly string[] AlsoDenied = ["::/96"];

    private readonly HttpClient _client = new(HandlerFor(options)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>
    /// Sends a request and waits for the head of the answer. The body, if any, is not read; it is dropped when the answer is disposed of.
    /// </summary>
    /// <exception cref="HttpRequestException">The other end cannot be reached, or must not be.</exception>
    /// <exception cref="TimeoutException">There was no answer within <see cref="OutboundOptions.Timeout"/>.</exception>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel) =>
        WithinAsync(options.Timeout, limited => _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited), cancel);

    /// <summary>Sends a request and waits for the answer with the beginning of its body. What comes after that is not read.</summary>
    /// <param name="request">The request.</param>
    /// <param name="patience">How long it waits for all of that; no longer than <see cref="OutboundOptions.Timeout"/> in any case.</param>
    /// <param name="maxBytes">How much of the body is read.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="HttpRequestException">The other end cannot be reached, or must not be, or broke off.</exception>
    /// <exception cref="TimeoutException">The answer was not there in time.</exception>
    public Task<ShortAnswer> AskAsync(HttpRequestMessage request, TimeSpan patience, int maxBytes, CancellationToken cancel) =>
        WithinAsync(patience < options.Timeout ? patience : options.Timeout, async limited =>
        {
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited);
            return new ShortAnswer(answer.StatusCode, answer.Headers, await ReadStartAsync(answer.Content, maxBytes, limited));
        }, cancel);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<T> WithinAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return await call(both.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
        catch (Exception fault) when (fault is AntiSSRFException or System.Net.Sockets.SocketException or ArgumentException or IOException)
        {
            throw new HttpRequestException("The address cannot be called.", fault);
        }
    }

    private static async Task<string> ReadStartAsync(HttpContent content, int maxBytes, CancellationToken cancel)
    {
        var start = new byte[maxBytes];
        await using var body = await content.ReadAsStreamAsync(cancel);
        var length = await body.ReadAtLeastAsync(start, maxBytes, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(start, 0, length);
    }

    private static AntiSSRFHandler HandlerFor(OutboundOptions options)
    {
        var mayCallItself = options.AllowLoopback || options.AllowPrivate;
        var policy =
            new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest) { AllowPlainTextHttp = mayCallItself, AddXFFHeader = false };
        policy.AddDeniedAddresses(AlsoDenied);
        if (mayCallItself) policy.AddAllowedAddresses(Loopback);
        if (options.AllowPrivate) policy.AddAllowedAddresses(Private);
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
