using System.Net;
using ReviewFunctions.Cli.Running;
using ReviewFunctions.Outbound;

namespace ReviewFunctions.Cli.Importing;

/// <summary>
/// Fetches files of the site that is left, by the guarded client: from public addresses only, over TLS, of bounded length.
/// </summary>
internal sealed class RemoteFiles(Surroundings surroundings) : IDisposable
{
    /// <summary>How often a file is asked for whose server is not well.</summary>
    public const int MostTries = 3;

    private const int MostRedirects = 3;

    private readonly GuardedClient _client = new(surroundings.Outbound, surroundings.Time);

    /// <summary>Fetches a file. A server that is not well is asked three times.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="maxBytes">The longest that it may be.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Fetched> FetchAsync(string address, int maxBytes, CancellationToken cancel)
    {
        var wait = surroundings.PictureWait;
        for (var tries = 1; ; tries++, wait *= 2)
        {
            var fetched = await TryFetchAsync(address, maxBytes, cancel);
            if (!fetched.IsPassing || tries == MostTries) return fetched;
            await Task.Delay(wait, surroundings.Time, cancel);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Fetched> TryFetchAsync(string address, int maxBytes, CancellationToken cancel)
    {
        var next = address;
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            if (!Uri.TryCreate(next, UriKind.Absolute, out var uri))
                return new Fetched(null, "its address cannot be read", IsPassing: false);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, Secured(uri));
                using var answer = await _client.SendAsync(request, cancel);
                if (answer.Headers.Location is not { } location || (int)answer.StatusCode is < 300 or >= 400)
                    return await FetchedAsync(answer, maxBytes, cancel);
                next = new Uri(uri, location).AbsoluteUri;
            }
            catch (Exception fault) when (fault is HttpRequestException or TimeoutException or IOException)
            {
                return new Fetched(null, "its server cannot be reached, or must not be", IsPassing: true);
            }
        }

        return new Fetched(null, "it leads on and on", IsPassing: false);
    }

    private async Task<Fetched> FetchedAsync(HttpResponseMessage answer, int maxBytes, CancellationToken cancel)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
            return new Fetched(null, $"its server answered {(int)answer.StatusCode}", IsPassing: (int)answer.StatusCode is 429 or >= 500);
        return new Fetched(await ReadAsync(answer, maxBytes, cancel), $"it is longer than {maxBytes / 1024 / 1024} MiB", IsPassing: false);
    }

    private async Task<byte[]?> ReadAsync(HttpResponseMessage answer, int maxBytes, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(surroundings.Outbound.Timeout, surroundings.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(both.Token);
            using var file = new MemoryStream();
            var part = new byte[64 * 1024];
            for (int read; (read = await body.ReadAsync(part, both.Token)) > 0;)
            {
                if (file.Length + read > maxBytes) return null;
                await file.WriteAsync(part.AsMemory(0, read), both.Token);
            }

            return file.ToArray();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    /// <summary>
    /// Sites that moved to TLS have old addresses in their texts. Only this machine, in tests, and one's own network are asked without.
    /// </summary>
    private Uri Secured(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !surroundings.Outbound.AllowPrivate
            ? new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri
            : address;
}

/// <summary>A try to fetch a file.</summary>
/// <param name="File">The file; <see langword="null"/> if it was not to be had.</param>
/// <param name="Why">Why not.</param>
/// <param name="IsPassing">Whether it may be to be had later.</param>
internal sealed record Fetched(byte[]? File, string Why, bool IsPassing);
