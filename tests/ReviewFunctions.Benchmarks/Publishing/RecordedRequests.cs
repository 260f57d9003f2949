using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using ReviewFunctions.Testing;

namespace ReviewFunctions.Benchmarks.Publishing;

/// <summary>
/// The requests that this process sends to a storage account, with their bodies, so that they can be sent again by nothing but a loop.
/// Those with a condition are refused then; the service reads and compares as much for them.
/// </summary>
internal sealed class RecordedRequests : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Source = "HttpHandlerDiagnosticListener", Sent = "System.Net.Http.HttpRequestOut.Start", Request = "Request";

    private readonly ConcurrentQueue<Recorded> _requests = [];
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly string _prefix;
    private volatile bool _isOver;

    public RecordedRequests(string connection)
    {
        _prefix = $"/{Emulator.AccountOf(connection)}/";
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Records no more.</summary>
    public void Stop() => _isOver = true;

    /// <summary>Sends all of them again, some at a time.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> SendAgainAsync(int atOnce)
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(_requests, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (recorded, cancel) =>
        {
            using var request = recorded.ToRequest();
            using var answer = await client.SendAsync(request, cancel);
            await answer.Content.ReadAsByteArrayAsync(cancel);
        });
        return watch.Elapsed;
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == Source) _subscriptions.Add(value.Subscribe(this));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (_isOver || value.Key != Sent) return;
        if (value.Value?.GetType().GetProperty(Request)?.GetValue(value.Value) is not HttpRequestMessage request) return;
        if (request.RequestUri?.AbsolutePath.StartsWith(_prefix, StringComparison.Ordinal) is true) _requests.Enqueue(Recorded.Of(request));
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    private sealed record Recorded(
        HttpMethod Method, Uri? Address, IReadOnlyList<(string Name, string Value)> Headers,
        IReadOnlyList<(string Name, string Value)> ContentHeaders, byte[]? Body)
    {
        public static Recorded Of(HttpRequestMessage request)
        {
            // The body stays readable for whoever sends it, since it is kept in memory.
            request.Content?.LoadIntoBufferAsync().GetAwaiter().GetResult();
            return new Recorded(
                request.Method,
                request.RequestUri,
                HeadersOf(request.Headers),
                request.Content is { } content ? HeadersOf(content.Headers) : [],
                request.Content?.ReadAsByteArrayAsync().GetAwaiter().GetResult());
        }

        private static IReadOnlyList<(string Name, string Value)> HeadersOf(HttpHeaders headers) =>
            [.. headers.Select(header => (header.Key, string.Join(", ", header.Value)))];

        public HttpRequestMessage ToRequest()
        {
            var request = new HttpRequestMessage(Method, Address);
            foreach (var (name, value) in Headers) request.Headers.TryAddWithoutValidation(name, value);
            if (Body is null) return request;
            request.Content = new ByteArrayContent(Body);
            foreach (var (name, value) in ContentHeaders) request.Content.Headers.TryAddWithoutValidation(name, value);
            return request;
        }
    }
}
